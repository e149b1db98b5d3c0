import Core

/// `# allow CODE: reason` on a line, or on the line above, silences one kind of finding there. In Portuguese:
/// `# permita CODE: motivo`.
struct Suppressions {
    let file: FileContext

    /// Findings that are a matter of judgement. The others are faults.
    static let silenceable: Set<String> = [
        "unreachable-step", "endless-reminders", "destructive-unguarded", "shadowed-answer", "too-many-options",
        "option-too-long", "template-missing", "similar-queue", "secret-in-file", "text-cut", "overlapping-words",
        "without-effect", "missing-translation", "rules-together", "endless-events",
    ]

    static let word = Term("allow", pt: "permita")

    init(_ file: FileContext) { self.file = file }

    func apply() -> [Diagnostic] {
        file.findings.filter { finding in
            guard Self.silenceable.contains(finding.code) else { return true }
            return !allows(finding.code, on: finding.mark.line) && !allows(finding.code, above: finding.mark.line)
        }
    }

    private func allows(_ code: String, above line: Int) -> Bool {
        let text = file.source.line(line - 1)
        return text.drop(while: \.isWhitespace).hasPrefix("#") && allows(code, in: text[...])
    }

    private func allows(_ code: String, on line: Int) -> Bool {
        allows(code, in: file.source.line(line)[...])
    }

    /// A reason is part of it.
    private func allows(_ code: String, in line: Substring) -> Bool {
        guard let hash = line.lastIndex(of: "#") else { return false }
        let comment = line[line.index(after: hash)...].trimmingSpaces
        guard let colon = comment.firstIndex(of: ":") else { return false }
        let words = comment[..<colon].split(separator: " ")
        guard words.count == 2, let first = words.first, words.last.map({ $0 == code }) == true else { return false }
        return Self.word.matches(first) && !comment[comment.index(after: colon)...].trimmingSpaces.isEmpty
    }
}
