import Core

/// A mapping with a closed list of keys: a step, a rule, a channel. One declaration gives the reader its keys, the
/// errors their suggestions, and the documentation and editors what they show.
package struct Form: Sendable {
    /// What a person calls it.
    package let name: LocalizedText
    package let summary: LocalizedText
    package let fields: [FormField]
    package let rules: [FormRule]

    package init(_ name: LocalizedText, _ summary: LocalizedText, _ fields: [FormField], rules: [FormRule] = []) {
        self.name = name
        self.summary = summary
        self.fields = fields
        self.rules = rules
    }

    /// The key that `word` is, in either spelling.
    package func field(_ word: String) -> FormField? {
        fields.first { $0.name.matches(word) }
    }
}

/// One key of a form.
package struct FormField: Sendable {
    package let name: Term
    package let kind: ShapeKind
    package let required: Bool
    package let summary: LocalizedText
    /// What holds when the key is not there, as a file would say it.
    package let standard: Term?

    package init(_ name: Term, _ kind: ShapeKind, required: Bool, _ summary: LocalizedText, standard: Term? = nil) {
        self.name = name
        self.kind = kind
        self.required = required
        self.summary = summary
        self.standard = standard
    }
}
