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

    package func contains(_ date: CivilDate) -> Bool {
        holidays.contains { $0.holiday(on: date) != nil } || dates.contains(date)
            || !anniversaries.isEmpty && anniversaries.contains { $0.falls(on: date) }
    }

    /// Adds what one entry of a `closed` list says: `holidays br`, `feriados`, `pontos facultativos`, `2026-12-24`,
    /// `24/12/2026`, or `24/12` for each year.
    package mutating func insert(_ text: String) throws(TimeTextError) {
        var reader = try WordReader(text)
        if let calendar = reader.holidayCalendar() {
            _ = reader.take("br", "brazil", "brasil")
            try reader.expectEnd()
            holidays.insert(calendar)
        } else {
            try insert(date: text)
        }
    }

    /// Adds one date: `2026-12-24`, `24/12/2026`, or `24/12` for each year.
    package mutating func insert(date text: String) throws(TimeTextError) {
        var reader = try WordReader(text)
        if let date = CivilDate(text) {
            dates.insert(date)
        } else {
            anniversaries.insert(try reader.anniversary())
        }
    }

    package func union(_ other: ClosedDays) -> ClosedDays {
        var days = self
        days.formUnion(other)
        return days
    }

    package mutating func formUnion(_ other: ClosedDays) {
        holidays.formUnion(other.holidays)
        dates.formUnion(other.dates)
        anniversaries.formUnion(other.anniversaries)
    }
}

extension WordReader {
    fileprivate mutating func holidayCalendar() -> HolidayCalendar? {
        if take(phrase: ["optional", "holidays"]) || take(phrase: ["pontos", "facultativos"]) {
            return .brazilOptional
        }
        guard take("holidays", "feriados") else { return nil }
        _ = take("nacionais")
        return .brazil
    }

    /// `24/12`; a date that does not exist is out of range.
    fileprivate mutating func anniversary() throws(TimeTextError) -> Anniversary {
        let start = next
        guard start?.isNumber == true else { throw notUnderstood }
        let first = try number(in: 0...9999)
        guard take("/") else { throw take("-") ? failure(.outOfRange, at: start) : notUnderstood }
        let month = try number(in: 0...9999)
        guard isAtEnd, let day = Anniversary(month: month, day: first) else {
            throw isAtEnd || next?.folded == "/" ? failure(.outOfRange, at: start) : notUnderstood
        }
        return day
    }
}
