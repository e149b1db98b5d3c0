/// What a kind of trigger, action, channel or interpreter says of itself. Documentation, schema,
/// suggestions and tests are made from it.
package struct KindDescription: Sendable {
    package let name: Term
    package let summary: LocalizedText
    package let parameters: [Parameter]
    /// The parameter that a bare value stands for: `queue: reception` for `queue: { name: reception }`.
    package let shorthand: String?
    /// A runnable example in the English spelling, as it stands in a file.
    package let example: String

    package init(
        _ name: Term, _ summary: LocalizedText, parameters: [Parameter], shorthand: String? = nil, example: String
    ) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.shorthand = shorthand
        self.example = example
    }
}

/// One argument a kind takes.
package struct Parameter: Sendable, Hashable {
    package let name: Term
    package let type: ArgumentType
    package let required: Bool
    package let summary: LocalizedText

    package init(_ name: Term, _ type: ArgumentType, required: Bool = true, _ summary: LocalizedText) {
        self.name = name
        self.type = type
        self.required = required
        self.summary = summary
    }
}

/// The shape of an argument; the language reads and checks it before the kind sees it.
package enum ArgumentType: Sendable, Hashable {
    /// Plain text.
    case text
    /// Text with fields in braces.
    case template
    /// The name of something else in the tenant's files, which must exist.
    case name(NamedThing)
    case integer(ClosedRange<Int>)
    case boolean
    case span
    case choice([Term])
    /// Fields and the values they get.
    case assignments
    /// Any shape of texts with fields in braces.
    case body
    /// A literal, or `secret NAME`.
    case setting
}

/// What a name in a file may point at.
package enum NamedThing: String, Sendable, Hashable, CaseIterable {
    case flow
    case queue
    /// `connector.call`
    case call
    case channel
    case event
    case script
    /// A way a flow may end.
    case outcome
}
