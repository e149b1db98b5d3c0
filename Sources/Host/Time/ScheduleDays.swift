/// The days a schedule runs on.
struct ScheduleDays: Sendable, Hashable {
    /// Bit 1 is the first of the month, bit 31 the last there may be.
    var monthDays: UInt64 = Self.allMonthDays
    /// Bit 1 is January.
    var months: UInt64 = Self.allMonths
    var weekdays: WeekdaySet = .all
    /// As cron: with both a day of the month and a day of the week, either will do.
    var eitherWillDo = false
    var businessDaysOnly = false

    static let allMonthDays: UInt64 = 0xFFFF_FFFE
    static let allMonths: UInt64 = 0x1FFE
    /// Fifty years: 29 February falls on every day of the week within forty.
    private static let longestSearch = 600

    func first(onOrAfter date: CivilDate, calendar: BusinessCalendar) -> CivilDate? {
        var (year, month, from) = (date.year, date.month, date.day)
        for _ in 0..<Self.longestSearch {
            if months & (1 << UInt64(month)) != 0,
                let found = first(year: year, month: month, from: from, calendar: calendar)
            {
                return found
            }
            (year, month, from) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
        }
        return nil
    }

    private func first(year: Int, month: Int, from day: Int, calendar: BusinessCalendar) -> CivilDate? {
        guard let start = CivilDate(year: year, month: month, day: 1) else { return nil }
        var left = matching(monthOf: start) & ~0 << UInt64(day)
        while left != 0 {
            let date = start.addingDays(left.trailingZeroBitCount - 1)
            if !businessDaysOnly || calendar.isBusinessDay(date) { return date }
            left &= left - 1
        }
        return nil
    }

    /// The days of a month that match, as bits.
    private func matching(monthOf start: CivilDate) -> UInt64 {
        let existing = Self.allMonthDays & ((2 << UInt64(CivilDate.days(inMonth: start.month, of: start.year))) - 1)
        let byWeekday = weekdays.bits(startingWith: start.weekday)
        return existing & (eitherWillDo ? monthDays | byWeekday : monthDays & byWeekday)
    }
}

extension WeekdaySet {
    /// Five weeks as bits, bit 1 being a day that falls on `first`.
    fileprivate func bits(startingWith first: Weekday) -> UInt64 {
        let week = UInt64(rawValue)
        let shift = UInt64(first.rawValue - 1)
        let turned = (week >> shift | week << (7 - shift)) & 0x7F
        return (turned | turned << 7 | turned << 14 | turned << 21 | turned << 28) << 1
    }
}
