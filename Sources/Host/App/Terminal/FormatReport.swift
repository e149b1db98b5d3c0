import Core
import Language

/// Says what became of files that were written anew.
struct FormatReport {
    private let terminal: Terminal
    private let isCheck: Bool
    private let isDiff: Bool
    private let isJSON: Bool
    private var changed = 0
    private var same = 0
    private var refused = 0

    init(_ options: Options, _ terminal: Terminal) {
        self.terminal = terminal
        isCheck = options.has("check")
        isDiff = options.has("diff")
        isJSON = options.has("json")
    }

    /// Whether nothing is to be written.
    var isDry: Bool { isCheck || isDiff }

    /// What is wrong with a file; on standard error, so that what is written stays clean.
    mutating func complain(_ diagnostics: [Diagnostic], in file: TenantFile? = nil) {
        let source = file.map { SourceText($0.bytes) }
        let printer = DiagnosticPrinter(language: terminal.language, color: false)
        for diagnostic in diagnostics {
            isJSON
                ? terminal.print(JSON.text(diagnostic.value))
                : terminal.complain(printer.text(diagnostic, source: source))
        }
        if file == nil || diagnostics.contains(where: { $0.code == "changing" }) { refused += diagnostics.count }
    }

    /// The file stays as it is, for what was complained of.
    mutating func leave(_ file: TenantFile) {
        refused += 1
        if isJSON { printJSON(file, isChanged: false, isRefused: true) }
    }

    mutating func note(_ file: TenantFile, _ bytes: [UInt8]) {
        let isChanged = bytes != file.bytes
        changed += isChanged ? 1 : 0
        same += isChanged ? 0 : 1
        if isJSON { return printJSON(file, isChanged: isChanged, isRefused: false) }
        guard isChanged else { return }
        if isDiff {
            let old = String(decoding: file.bytes, as: UTF8.self)
            terminal.print(LineDiff(path: file.path, from: old, to: String(decoding: bytes, as: UTF8.self)).text)
        } else {
            terminal.print(file.path)
        }
    }

    /// The summary, and how the command ends.
    func end() -> ExitCode {
        if !isJSON, !isDiff { terminal.complain(summary[terminal.language]) }
        return refused > 0 || isCheck && changed > 0 ? .problems : .fine
    }

    private var summary: LocalizedText {
        let done =
            isCheck ? LocalizedText(pt: "por mudar", en: "to be changed") : LocalizedText(pt: "mudados", en: "changed")
        return LocalizedText(
            pt: "\(done.pt): \(changed); já certos: \(same); deixados como estavam: \(refused)",
            en: "\(done.en): \(changed); right already: \(same); left as they are: \(refused)")
    }

    private func printJSON(_ file: TenantFile, isChanged: Bool, isRefused: Bool) {
        let value: Value = [
            "file": .text(file.path), "changed": .bool(isChanged), "refused": .bool(isRefused),
            "written": .bool(isChanged && !isDry),
        ]
        terminal.print(JSON.text(value))
    }
}
