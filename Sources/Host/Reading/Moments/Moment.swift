import Time

/// A date, a time, or both, as a patient proposed them: in the clinic's civil time, to be echoed before it is used.
package struct Moment: Sendable, Hashable {
    /// A part of the day, when no hour was given.
    package enum Part: String, Sendable {
        case early, morning, afternoon, evening, later
    }

    /// How the time limits what is wanted.
    package enum Bound: String, Sendable {
        case at, after, before
    }

    /// "next week", "next month": `date` is the first day of it.
    package enum Span: String, Sendable {
        case week, month
    }

    package internal(set) var date: CivilDate?
    /// 0…23.
    package internal(set) var hour: Int?
    /// 0…59.
    package internal(set) var minute: Int?
    package internal(set) var part: Part?
    package internal(set) var bound: Bound = .at
    package internal(set) var span: Span?
    /// The weekday that was named, 0 Sunday … 6 Saturday.
    package internal(set) var weekday: Int?
    /// The day it was said.
    package let today: CivilDate
    /// UTF-8 offsets in the reply.
    package internal(set) var range: Range<Int>

    init(today: CivilDate, range: Range<Int>) {
        self.today = today
        self.range = range
    }

    var isEmpty: Bool { date == nil && hour == nil && part == nil && span == nil }
}
