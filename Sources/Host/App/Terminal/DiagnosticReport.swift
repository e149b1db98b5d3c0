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
    }

    /// The same on standard error, without the summary.
    func complain() { show(terminal.complain) }

    private func show(_ print: (String) -> Void) {
        var files: [String: [UInt8]] = [:]
        let printer = DiagnosticPrinter(language: terminal.language, isColored: terminal.isInteractive)
        for diagnostic in diagnostics {
            let file = diagnostic.mark.file
            let bytes = files[file] ?? FileManager.default.contents(atPath: root + "/" + file).map(Array.init) ?? []
            files[file] = bytes
            print(printer.text(of: diagnostic, in: bytes))
        }
    }

    private func summary(_ tenants: Int) -> Words {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        return Words(
            pt: "\(tenants) clínica(s): \(errors) erro(s), \(warnings) aviso(s)",
            en: "\(tenants) tenant(s): \(errors) error(s), \(warnings) warning(s)")
    }
}
