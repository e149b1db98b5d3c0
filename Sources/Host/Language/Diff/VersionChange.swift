import Core

/// One difference between two versions, in words.
package struct VersionChange: Sendable, Hashable {
    /// What changed: `confirmation.ask`, `rule greet`, a file.
    package let subject: String
    package let words: LocalizedText
    /// Lines taken out (`- `) and put in (`+ `), where words do not say it all.
    package let lines: [String]

    init(_ subject: String, _ words: LocalizedText, lines: [String] = []) {
        self.subject = subject
        self.words = words
        self.lines = lines
    }

    init(_ subject: String, pt: String, en: String) { self.init(subject, LocalizedText(pt: pt, en: en)) }
}

extension LocalizedText {
    static func changed(_ before: LocalizedText, _ after: LocalizedText, _ what: LocalizedText) -> LocalizedText {
        LocalizedText(
            pt: "\(what.pt): \(after.pt) (antes: \(before.pt))", en: "\(what.en): \(after.en) (before: \(before.en))")
    }

    static func literal(_ text: String) -> LocalizedText { LocalizedText(pt: text, en: text) }

    static let nothing = LocalizedText(pt: "nada", en: "nothing")

    static func span(_ span: Span) -> LocalizedText {
        LocalizedText(pt: span.text(in: .portuguese), en: span.text(in: .english))
    }

    static func target(_ target: Target?) -> LocalizedText {
        switch target {
        case .step(let name): literal("-> \(name)")
        case .queue(let name): LocalizedText(pt: "-> fila \(name)", en: "-> queue \(name)")
        case .end(let outcome): LocalizedText(pt: "-> fim \(outcome)", en: "-> end \(outcome)")
        case .flow(let name): LocalizedText(pt: "-> fluxo \(name)", en: "-> flow \(name)")
        case .again: LocalizedText(pt: "a mesma pergunta", en: "the same question")
        case nil: LocalizedText(pt: "-> fim", en: "-> end")
        }
    }
}

extension Template {
    /// As it is written, on one line, shortened.
    var excerpt: String {
        let text = pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field, let filters):
                "{" + ([field.name] + filters.map(\.name.en)).joined(separator: " | ") + "}"
            }
        }.joined()
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }

    /// All of it, for comparing.
    var written: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field, let filters): "{\(field.name) \(filters.map(\.rawValue))}"
            }
        }.joined()
    }
}
