/// Something a rule may compare and a text may show: one entry of the closed list.
package struct Field: Sendable {
    package enum Kind: String, Sendable, Hashable {
        case text
        case number
        case boolean
        case status
        case date
        case time
        /// Compared with lengths of time such as `">= 2h"`; milliseconds.
        case span
        /// The name of opening hours; true while they are open.
        case hours
    }

    package let name: Term
    package let kind: Kind
    package let summary: LocalizedText
    /// Whether `set` may give it a value.
    package let settable: Bool
    package let read: @Sendable (Scope) -> Value
    /// How it reads inside a message, where that differs from its value.
    package let show: (@Sendable (Scope) -> String)?

    package init(
        _ name: Term, _ kind: Kind, _ summary: LocalizedText, settable: Bool = false,
        show: (@Sendable (Scope) -> String)? = nil, read: @escaping @Sendable (Scope) -> Value
    ) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.settable = settable
        self.show = show
        self.read = read
    }
}
