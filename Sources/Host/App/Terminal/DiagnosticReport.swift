import Core
import Foundation
import Language

/// Shows diagnostics to a person, or to a machine.
struct DiagnosticReport {
    private let diagnostics: [Diagnostic]
    private let root: String
    private let terminal: Terminal

    init(_ diagnostics: [Diagnostic], root: String, _ terminal: Terminal) {
        self.diagnostics = diagnostics
        self.root = root
        self.terminal = terminal
    }

    func printJSON() {
        for diagnostic in diagnostics { terminal.print(JSON.text(diagnostic.value)) }
    }

    func printText(tenants: Int) {
        show(terminal.print)
        terminal.say(summary(tenants))
        if let code = diagnostics.map(\.code).first(where: { Finding.find($0) != nil }) {
            terminal.say(
                LocalizedText(
                    pt: "`recado check --explain \(code)` explica mais.",
                    en: "`recado check --explain \(code)` tells more."))
        }
    }

    /// The same on standard error, without the summary.
    func complain() { show(terminal.complain) }

    private func show(_ print: (String) -> Void) {
        var files: [String: SourceText] = [:]
        let printer = DiagnosticPrinter(language: terminal.language, color: terminal.isInteractive)
        for diagnostic in diagnostics {
            let file = diagnostic.mark.file
            let source =
                files[file] ?? FileManager.default.contents(atPath: root + "/" + file).map { SourceText(Array($0)) }
            files[file] = source
            print(printer.text(diagnostic, source: source))
        }
    }

    private func summary(_ tenants: Int) -> LocalizedText {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        return LocalizedText(
            pt: "\(tenants) clínica(s): \(errors) erro(s), \(warnings) aviso(s)",
            en: "\(tenants) tenant(s): \(errors) error(s), \(warnings) warning(s)")
    }
}
