import Core

/// A mapping with a closed list of keys: a step, a rule, a channel. One declaration gives the reader its keys, the
/// errors their suggestions, and the documentation and editors what they show.
package struct Form: Sendable {
    /// What a person calls it.
    package let name: Words
    package let summary: Words
    package let fields: [FormField]

    package init(_ name: Words, _ summary: Words, _ fields: [FormField]) {
        self.name = name
        self.summary = summary
        self.fields = fields
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
    package let summary: Words

    package init(_ name: Term, _ kind: ShapeKind, required: Bool, _ summary: Words) {
        self.name = name
        self.kind = kind
        self.required = required
        self.summary = summary
    }
}
