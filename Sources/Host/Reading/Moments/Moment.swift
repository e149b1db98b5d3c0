/// A date, a time, or both, as a patient proposed them: in the clinic's civil time, to be echoed before it is used.
package struct Moment: Sendable, Hashable {
    /// A part of the day, when no hour was given.
    package enum Part: String, Sendable {
        case morning, afternoon, evening, early, late
    }

    /// How the time limits what is wanted.
    package enum Bound: String, Sendable {
        case at, after, before
    }

    package let date: CivilDate?
    /// 0…23.
    package let hour: Int?
    /// 0…59.
    package let minute: Int?
    package let part: Part?
    package let bound: Bound
    /// "next week", "next month": a span rather than a day; `date` is its first day.
    package let span: Span?
    /// The day today, for the echo.
    package let today: CivilDate
    /// The weekday was named, 0 Sunday … 6 Saturday.
    package let weekday: Int?
    /// The words it was read from.
    package let words: String

    package enum Span: String, Sendable {
        case week, month
    }
}
