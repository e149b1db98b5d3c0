import Core

/// What is said of a finding to who wants to know more.
package struct FindingPage: Sendable {
    private let finding: Finding

    package init(_ finding: Finding) { self.finding = finding }

    /// Plain text, for a terminal; the examples in the reader's language when they can be `translated`.
    package func text(_ language: UserLanguage, translated: (String) -> String? = { _ in nil }) -> String {
        var lines = ["\(finding.code) (\(severity[language])): \(finding.title[language])", ""]
        lines += [finding.why[language], finding.remedy[language]]
        if let bad = finding.bad, let good = finding.good {
            lines += ["", labels.bad[language]] + indented(translated(bad) ?? bad)
            lines += ["", labels.good[language]] + indented(translated(good) ?? good)
        }
        if finding.isSilenceable { lines += ["", silencing(language)] }
        return lines.joined(separator: "\n")
    }

    /// A section of the reference.
    package func markdown() -> String {
        var lines = ["## `\(finding.code)`", ""]
        lines += ["*\(severity.en.capitalizedFirst).* \(finding.title.en.capitalizedFirst). \(finding.why.en)", ""]
        lines += [finding.remedy.en, ""]
        if let bad = finding.bad, let good = finding.good {
            lines += ["```yaml", "# wrong", bad, "```", "", "```yaml", "# right", good, "```", ""]
        }
        if finding.isSilenceable { lines += [silencing(.en), ""] }
        return lines.joined(separator: "\n")
    }

    private var severity: LocalizedText {
        finding.severity == .error ? LocalizedText(pt: "erro", en: "error") : LocalizedText(pt: "aviso", en: "warning")
    }

    private var labels: (bad: LocalizedText, good: LocalizedText) {
        (LocalizedText(pt: "Assim não:", en: "Wrong:"), LocalizedText(pt: "Assim sim:", en: "Right:"))
    }

    private func indented(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
    }

    private func silencing(_ language: UserLanguage) -> String {
        let words = LocalizedText(
            pt: "Se é isto mesmo, escreva na linha, ou na de cima: `# permita \(finding.code): motivo`.",
            en: "If that is what you mean, write on the line or the one above: `# allow \(finding.code): reason`.")
        return words[language]
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
