/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday 7.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// From days since 1970-01-01, a Thursday.
    init(dayNumber: Int) {
        let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
        self = Weekday(rawValue: fromMonday + 1) ?? .monday
    }

    /// 0 is Sunday, 6 Saturday.
    package var fromSunday: Int { rawValue % 7 }
}
