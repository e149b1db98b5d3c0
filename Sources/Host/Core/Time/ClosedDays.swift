/// Days on which nobody works: computed holidays, single dates, the same date each year.
package struct ClosedDays: Sendable, Hashable {
    package var holidays: Set<HolidayCalendar>
    package var dates: Set<CivilDate>
    package var anniversaries: Set<Anniversary>

    package init(
        holidays: Set<HolidayCalendar> = [], dates: Set<CivilDate> = [], anniversaries: Set<Anniversary> = []
    ) {
        self.holidays = holidays
        self.dates = dates
        self.anniversaries = anniversaries
    }

    package func contains(_ date: CivilDate) -> Bool { false }

    /// Adds what one entry of a `closed` list says: `holidays br`, `feriados`, `2026-12-24`, `24/12/2026`, `24/12`.
    package mutating func insert(_ text: String) throws(TimeTextError) {}
}
