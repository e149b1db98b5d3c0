import Core

/// What may stand as the value of a key, for the reader, the documentation and the editors' schema.
package indirect enum ShapeKind: Sendable {
    case text
    /// A name that other places may point at.
    case name
    /// Text with fields in braces.
    case template
    case boolean
    case integer(ClosedRange<Int>)
    case span
    case window
    case zone
    case clock
    case choice([Term])
    /// A text, or a list of them.
    case texts
    /// `-> step`, `-> queue reception`, `-> end`, `-> flow other`, `again`.
    case target
    case trigger
    case condition
    case actions
    /// A literal, or `secret NAME`.
    case setting
    /// Any shape of texts with fields in braces.
    case body
    case days
    /// Weekdays with the windows they are open.
    case hours
    /// Dates with the names of their holidays.
    case holidays
    /// A channel: its own keys and those of its provider.
    case channel(Form)
    /// Known intents, and names of the author's choice that bring their own words.
    case answers(Form)
    /// One such value, or a list of them.
    case oneOrMore(ShapeKind)
    case list(ShapeKind)
    /// `connector.call`
    case call
    /// Headings of the author's choice, each with a value of this shape.
    case headings(ShapeKind)
    /// A text of a certain look, and an example of it.
    case matching(pattern: String, example: Term)
    case table
    case form(Form)
    /// Names the author chooses, each with a value of this shape.
    case named(ShapeKind)
    /// Names from a closed list of terms, or of the author's choice.
    case either([ShapeKind])
}
