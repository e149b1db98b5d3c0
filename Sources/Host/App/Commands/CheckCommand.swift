import Core
import Foundation
import Language
import Runtime

/// `recado check`: reads, checks and lints the tenants' files.
struct CheckCommand: Command {
    static let name = "check"
    static let usage = "[TENANT…] [--root PASTA] [--json] | --explain CODIGO"
    static let summary = LocalizedText(
        pt: "confere os arquivos: onde está o erro, o que é e o que fazer",
        en: "checks the files: where the error is, what it is and what to do")
    static let example = "recado check digitaly"
    static let flags: [Flag] = [
        .root, .json,
        Flag(
            "explain", "CODIGO", pt: "o que um código quer dizer, por quê e o que fazer",
            en: "what a code means, why, and what to do"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        if let code = options["explain"] { return try explain(code, terminal) }
        let wiring = Wiring(try Configuration(options))
        let tenants = try Tenants.named(options.words, in: wiring)
        let source = wiring.source()
        var diagnostics: [Diagnostic] = []
        for tenant in tenants { diagnostics += source.load(tenant, runningTests: false).diagnostics }
        let report = DiagnosticReport(diagnostics, root: wiring.configuration.root, terminal)
        options.has("json") ? report.printJSON() : report.printText(tenants: tenants.count)
        return diagnostics.contains { $0.severity == .error } ? .problems : .fine
    }

    private static func explain(_ code: String, _ terminal: Terminal) throws(CommandFault) -> ExitCode {
        guard let finding = Finding.find(code) else {
            let nearest = Suggestion.nearest(to: code, among: Finding.all.map(\.code))
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "não conheço o código `\(code)`" + (nearest.map { "; seria `\($0)`?" } ?? ""),
                    en: "unknown code `\(code)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")))
        }
        terminal.print(
            FindingPage(finding).text(terminal.language) { example in
                guard terminal.language != .en else { return nil }
                let file = TenantFile(path: "flows/clinica/exemplo.yaml", text: example)
                return Wiring.loader.format(file, to: terminal.language, despiteErrors: true).bytes.map {
                    String(decoding: $0, as: UTF8.self)
                }
            })
        return .fine
    }
}
