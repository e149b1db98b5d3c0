import Core
import Operations

/// `recado why`: what happened with a contact, what did not, and why.
struct WhyCommand: Command {
    static let name = "why"
    static let usage = "TENANT PHONE|CONTACT [--last 20] [--root PASTA] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "conta o que houve com um contato: cada regra olhada, a condição que falhou, o que foi feito",
        en: "tells what happened with a contact: each rule considered, the condition that failed, what was done")
    static let example = "recado why digitaly +5511987654321"
    static let flags: [Flag] = [
        .root, .database, .json,
        Flag("last", "N", pt: "quantos acontecimentos (20)", en: "how many happenings (20)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let tenant = TenantID(try options.word(0, "TENANT"))
        let who = try options.word(1, "PHONE|CONTACT")
        guard let count = Int(options["last"] ?? "20"), ReadHistory.lengths.contains(count) else {
            throw CommandFault(.usage, LocalizedText(pt: "--last deve ser um número", en: "--last must be a number"))
        }
        let found = try await OperationSession.with(options) { (operations) throws(OperationFault) in
            try await operations.run(ReadHistory(of: who, at: tenant, newest: count))
        }
        let story = HistoryText(found.history, zone: found.zone, language: terminal.language)
        for line in options.has("json") ? found.history.values.map(JSON.text) : story.lines { terminal.print(line) }
        return .fine
    }
}
