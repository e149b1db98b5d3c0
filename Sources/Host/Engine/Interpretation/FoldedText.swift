import Reading

/// Plain words of a text, as replies are compared.
package enum ReplyText {
    /// Without accents and case, its words one space apart.
    package static func folded(_ text: String) -> String { PlainText.folded(text) }
}

/// Text without accents and case, as words, so that `NÃO   VOU!` contains `não vou`.
struct FoldedText {
    private let words: String

    init(_ text: String) {
        words = " " + ReplyText.folded(text) + " "
    }

    /// Whether the phrase's words stand in this text next to each other.
    func contains(phrase: FoldedText) -> Bool {
        phrase.words.count > 2 && words.contains(phrase.words)
    }
}
