import Core

/// Writes diagnostics for people: where, what, the line with a caret below it, and what to do.
///
///     flows/digitaly/menu.yaml:7:5: erro: `silece` não é uma palavra de passo [unknown-key]
///        7 |     silece: -> fila recepcao
///          |     ^^^^^^
///          = você quis dizer `silencio`?
package struct DiagnosticPrinter: Sendable {
    private let language: UserLanguage
    private let style: TerminalStyle

    package init(language: UserLanguage, color: Bool = false) {
        self.language = language
        style = TerminalStyle(color: color)
    }

    /// The lines of one diagnostic, without a line end.
    /// - Parameter source: the file it is in, when it could be read.
    package func text(_ diagnostic: Diagnostic, source: SourceText? = nil) -> String {
        var lines = [heading(diagnostic)]
        let number = String(diagnostic.mark.line)
        let gutter = String(repeating: " ", count: max(4, number.count + 1))
        if let source, !source.line(diagnostic.mark.line).isEmpty {
            let excerpt = Excerpt(
                source.line(diagnostic.mark.line), column: diagnostic.mark.column, length: diagnostic.length)
            let padded = String(repeating: " ", count: gutter.count - number.count) + number
            lines.append(style.dim("\(padded) | ") + excerpt.line)
            lines.append(style.dim("\(gutter) | ") + style.strong(excerpt.caret, diagnostic.severity))
        }
        if let advice = diagnostic.advice {
            lines.append(style.dim("\(gutter) = ") + Excerpt.harmless(advice[language]))
        }
        for related in diagnostic.related {
            lines.append(style.dim("\(gutter) @ \(related.mark): ") + Excerpt.harmless(related.words[language]))
        }
        return lines.joined(separator: "\n")
    }

    private func heading(_ diagnostic: Diagnostic) -> String {
        let severity = style.strong(diagnostic.severity.words[language], diagnostic.severity)
        let message = Excerpt.harmless(diagnostic.message[language])
        return "\(Excerpt.harmless(diagnostic.mark.description)): \(severity): \(message) "
            + style.dim("[\(diagnostic.code)]")
    }

    /// `2 erros, 1 aviso`
    package func summary(_ result: LoadResult) -> String {
        let errors = result.errors.count
        let warnings = result.warnings.count
        return switch language {
        case .pt:
            "\(errors) \(errors == 1 ? "erro" : "erros"), \(warnings) \(warnings == 1 ? "aviso" : "avisos")"
        case .en:
            "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")"
        }
    }
}

extension Diagnostic.Severity {
    var words: LocalizedText {
        switch self {
        case .error: LocalizedText(pt: "erro", en: "error")
        case .warning: LocalizedText(pt: "aviso", en: "warning")
        }
    }
}

/// Colours of a terminal, or none.
struct TerminalStyle {
    let color: Bool

    func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    func strong(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard color else { return text }
        return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
    }
}
