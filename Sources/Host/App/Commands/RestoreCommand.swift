import Core
import Foundation
import Stores

/// `recado restore`: gives the database the content of a copy.
struct RestoreCommand: Command {
    static let name = "restore"
    static let usage = "FILE [--root PASTA] [--database URL] [--yes]"
    static let summary = LocalizedText(
        pt: "devolve ao banco de dados o que uma cópia guardou",
        en: "gives the database what a copy kept")
    static let example = "recado restore data/recado-2026-11-21.db --yes"
    static let flags: [Flag] = [
        .root, .database,
        Flag(
            "yes", pt: "sim, o banco de dados que existe pode ser substituído",
            en: "yes, the database that is there may be replaced"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let source = try options.word(0, "FILE")
        do throws(StoreFault) {
            let copy = try DatabaseCopy(of: configuration.database)
            if copy.exists, !options.has("yes") {
                throw StoreFault(
                    .denied,
                    LocalizedText(
                        pt: "há um banco de dados em `\(copy.path)`; diga --yes para substituí-lo",
                        en: "there is a database at `\(copy.path)`; say --yes to replace it"))
            }
            try await copy.restore(from: source) { pages in terminal.progress("\(pages.done)/\(pages.total)") }
        } catch {
            throw CommandFault(error)
        }
        terminal.endProgress()
        terminal.say(LocalizedText(pt: "restaurado de `\(source)`", en: "restored from `\(source)`"))
        return .fine
    }
}
