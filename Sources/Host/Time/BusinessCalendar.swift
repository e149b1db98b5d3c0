/// Which days a clinic works: the days of the week without the closed ones.
package struct BusinessCalendar: Sendable, Hashable {
    package var workdays: WeekdaySet
    package var closed: ClosedDays

    /// Monday to Friday without the national holidays of Brazil.
    package static let brazil = BusinessCalendar(closed: ClosedDays(holidays: [.brazil]))

    /// Calendars with a longer pause between two working days are taken to have no more.
    private static let longestPause = 1000

    package init(workdays: WeekdaySet = .mondayToFriday, closed: ClosedDays = ClosedDays()) {
        self.workdays = workdays
        self.closed = closed
    }

    package func isBusinessDay(_ date: CivilDate) -> Bool {
        workdays.contains(date.weekday) && !closed.contains(date)
    }

    /// The business day that lies `count` further on, or further back when negative; days that are not worked
    /// do not count, so that one from a Saturday is the Monday. `date` itself when `count` is zero.
    ///
    /// Nil when there is none within a thousand days of the one before.
    package func businessDay(_ count: Int, from date: CivilDate) -> CivilDate? {
        guard !workdays.isEmpty else { return count == 0 ? date : nil }
        let step = count < 0 ? -1 : 1
        var (day, left, pause) = (date, count.magnitude, 0)
        while left > 0 {
            let following = day.addingDays(step)
            guard following != day, pause < Self.longestPause else { return nil }
            day = following
            let works = isBusinessDay(day)
            left -= works ? 1 : 0
            pause = works ? 0 : pause + 1
        }
        return day
    }
}
