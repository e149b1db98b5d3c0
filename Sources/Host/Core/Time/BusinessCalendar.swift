/// Which days a clinic works: the days of the week without the closed ones.
package struct BusinessCalendar: Sendable, Hashable {
    package var workdays: WeekdaySet
    package var closed: ClosedDays

    /// Monday to Friday without the national holidays of Brazil.
    package static let brazil = BusinessCalendar(closed: ClosedDays(holidays: [.brazil]))

    package init(workdays: WeekdaySet = .mondayToFriday, closed: ClosedDays = ClosedDays()) {
        self.workdays = workdays
        self.closed = closed
    }

    package func isBusinessDay(_ date: CivilDate) -> Bool { false }

    /// The business day that lies `count` further on, or further back when negative; a day that is
    /// not worked does not count. Nil when none is found within ten thousand days of the last.
    package func businessDay(_ count: Int, from date: CivilDate) -> CivilDate? { nil }
}
