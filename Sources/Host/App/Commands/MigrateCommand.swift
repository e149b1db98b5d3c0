import Core
import Runtime
import Stores

/// `recado migrate`: brings the database's schema up to date, as every start does.
struct MigrateCommand: Command {
    static let name = "migrate"
    static let usage = "[--root PASTA] [--database URL]"
    static let summary = LocalizedText(
        pt: "põe o banco de dados na versão deste Recado", en: "brings the database up to this Recado's version")
    static let example = "recado migrate --database postgresql://recado@db/recado"
    static let flags: [Flag] = [.root, .database]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        try await StoreAccess.with(options) { (store) throws(StoreFault) in try await store.ping() }
        terminal.say(LocalizedText(pt: "o banco de dados está em dia", en: "the database is up to date"))
        return .fine
    }
}
