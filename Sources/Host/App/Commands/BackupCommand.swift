import Core
import Foundation
import Stores

/// `recado backup`: a whole copy of the database while it is in use.
struct BackupCommand: Command {
    static let name = "backup"
    static let usage = "FILE [--root PASTA] [--database URL]"
    static let summary = LocalizedText(
        pt: "copia o banco de dados para um arquivo, sem parar o serviço",
        en: "copies the database into a file, without stopping the service")
    static let example = "recado backup data/recado-2026-11-21.db"
    static let flags: [Flag] = [.root, .database]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let target = try options.word(0, "FILE")
        guard !FileManager.default.fileExists(atPath: target) else {
            throw CommandFault(
                .problems,
                LocalizedText(pt: "`\(target)` já existe; nada foi feito", en: "`\(target)` exists; nothing was done"))
        }
        do throws(StoreFault) {
            let copy = try DatabaseCopy(of: configuration.database)
            try await copy.backup(to: target) { pages in terminal.progress("\(pages.done)/\(pages.total)") }
        } catch {
            throw CommandFault(error)
        }
        terminal.endProgress()
        terminal.say(LocalizedText(pt: "guardado em `\(target)`", en: "kept in `\(target)`"))
        return .fine
    }
}
