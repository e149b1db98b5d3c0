import Core

/// A kind of thing that may be wrong in a file: what it means, why it matters, and what to do about it.
package struct Finding: Sendable {
    /// As diagnostics carry it: `wait-without-silence`.
    package let code: String
    /// How bad it is where nothing makes it worse.
    package let severity: Diagnostic.Severity
    package let title: LocalizedText
    package let why: LocalizedText
    package let remedy: LocalizedText
    /// A file that has it, and the same file without it; both in English.
    package let bad: String?
    package let good: String?

    init(
        _ code: String, _ title: LocalizedText, why: LocalizedText, remedy: LocalizedText,
        severity: Diagnostic.Severity = .error,
        bad: String? = nil, good: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.why = why
        self.remedy = remedy
        self.bad = bad
        self.good = good
    }

    /// Every code a diagnostic of a tenant's files may have, save those of Lua's own faults (`script-…`).
    package static let all = files + words + steps + flows + rules + texts + times + tests + lua + inheriting

    package static func find(_ code: String) -> Finding? { byCode[code] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether `# allow CODE: reason` silences it.
    package var isSilenceable: Bool { Suppressions.silenceable.contains(code) }
}
