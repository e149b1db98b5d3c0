/// What a reply wants, by name.
///
/// Open: a flow's own answers are intents too (`parking`). The names of the shipped ones are the labels of the
/// labelled replies in `Tests/ReadingTests/Data`.
package struct Intent: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package var description: String { rawValue }

    package static let confirm: Intent = "confirm"
    package static let cancel: Intent = "cancel"
    package static let reschedule: Intent = "reschedule"
    package static let question: Intent = "question"
    package static let human: Intent = "human"
    package static let optOut: Intent = "optout"
    package static let thanks: Intent = "thanks"
    package static let greet: Intent = "greet"
    package static let late: Intent = "late"
    package static let wrongNumber: Intent = "wrong_number"
    package static let unknown: Intent = "unknown"
    package static let yes: Intent = "yes"
    package static let no: Intent = "no"

    /// Undoing it costs somebody something: it needs more evidence than others.
    package var isDestructive: Bool { self == .cancel || self == .optOut }
}
