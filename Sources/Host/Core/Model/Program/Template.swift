/// A text with fields in braces, resolved when it was loaded.
package struct Template: Sendable {
    package enum Piece: Sendable {
        case text(String)
        case field(FieldReference, filters: [TextFilter])
    }

    package let pieces: [Piece]
    /// The same text in other languages, by locale in lower case.
    package var translations: [String: [Piece]] = [:]
    package let mark: SourceMark

    package init(pieces: [Piece], mark: SourceMark) {
        self.pieces = pieces
        self.mark = mark
    }

    package init(text: String, mark: SourceMark) {
        self.init(pieces: [.text(text)], mark: mark)
    }

    package func render(_ scope: Scope) -> String {
        render(scope) { $0 }
    }

    /// As `render`, each field's text passed through `encode` first (for paths, for instance).
    package func render(_ scope: Scope, encode: (String) -> String) -> String {
        var text = ""
        var isBlank = false
        for piece in translations.isEmpty ? pieces : translations.best(for: scope.locale) ?? pieces {
            switch piece {
            case .text(let literal): text.append(literal, afterBlank: isBlank)
            case .field(let reference, let filters):
                let shown = filters.reduce(reference.text(in: scope)) { $1.apply(to: $0) }
                isBlank = shown.isEmpty
                text += encode(shown)
                continue
            }
            isBlank = false
        }
        return text
    }
}

extension String {
    /// Where a name is not known, the comma that stands before it goes too: `Olá, {name}!` is `Olá!`.
    mutating func append(_ literal: String, afterBlank isBlank: Bool) {
        if isBlank, hasSuffix(", "), let next = literal.first, ",.!?;:".contains(next) || next.isNewline {
            removeLast(2)
        }
        self += literal
    }
}

extension [String: [Template.Piece]] {
    fileprivate func best(for locale: String) -> [Template.Piece]? { Translated(self).text(for: locale) }
}

/// A text in several languages, by locale in lower case: `en`, `es-ar`.
package struct Translated<Text> {
    private let texts: [String: Text]

    package init(_ texts: [String: Text]) { self.texts = texts }

    /// The one in exactly this locale, else the one in its language; nil when there is neither.
    package func text(for locale: String) -> Text? {
        let locale = locale.lowercased()
        if let exact = texts[locale] { return exact }
        return texts[String(locale.prefix { $0 != "-" && $0 != "_" })]
    }
}

/// A body with fields in its texts.
package indirect enum TemplateValue: Sendable {
    case text(Template)
    case value(Value)
    case list([TemplateValue])
    case map([(key: String, value: TemplateValue)])

    package func render(_ scope: Scope) -> Value {
        switch self {
        case .text(let template): .text(template.render(scope))
        case .value(let value): value
        case .list(let list): .list(list.map { $0.render(scope) })
        case .map(let entries):
            .map(Dictionary(entries.map { ($0.key, $0.value.render(scope)) }, uniquingKeysWith: { _, last in last }))
        }
    }
}
