import Core
import Foundation
import Language
import Runtime

/// `recado check`: reads, checks and lints the tenants' files.
struct CheckCommand: Command {
    static let name = "check"
    static let usage = "[TENANT…] [--root PASTA] [--json]"
    static let summary = Words(
        pt: "confere os arquivos: onde está o erro, o que é e o que fazer",
        en: "checks the files: where the error is, what it is and what to do")
    static let example = "recado check digitaly"
    static let flags: [Flag] = [.root, .json]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let wiring = Wiring(try Configuration(options))
        let tenants = try Tenants.named(options.words, in: wiring)
        let source = wiring.source()
        var diagnostics: [Diagnostic] = []
        for tenant in tenants { diagnostics += source.load(tenant, runningTests: false).diagnostics }
        let report = DiagnosticReport(diagnostics, root: wiring.configuration.root, terminal)
        options.has("json") ? report.printJSON() : report.printText(tenants: tenants.count)
        return diagnostics.contains { $0.severity == .error } ? .problems : .fine
    }
}
