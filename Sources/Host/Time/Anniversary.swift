/// A day and month that come back each year; 29 February only in leap years.
package struct Anniversary: Sendable, Hashable {
    /// 1 to 12
    package let month: Int
    /// 1 to 31
    package let day: Int

    /// Nil when no year has such a day.
    package init?(month: Int, day: Int) {
        guard day >= 1, day <= CivilDate.days(inMonth: month, of: 2000) else { return nil }
        self.month = month
        self.day = day
    }

    package func falls(on date: CivilDate) -> Bool { date.month == month && date.day == day }
}
