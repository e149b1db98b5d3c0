extension WordReader {
    /// `mondays and thursdays`, `dias úteis`, `day 1 of each month`; `day` alone only after `every` or `todo`.
    mutating func scheduleDays(afterEvery: Bool) throws(TimeTextError) -> ScheduleDays {
        if businessDays() { return ScheduleDays(businessDaysOnly: true) }
        if take("daily", "diariamente") { return ScheduleDays() }
        if take("day", "days", "dia", "dias") {
            if next?.isNumber == true { return try monthDays() }
            if afterEvery { return ScheduleDays() }
            throw failure(isAtEnd ? .unfinished : .numberExpected)
        }
        guard let weekdays = try weekdays() else { throw notUnderstood }
        return ScheduleDays(weekdays: weekdays)
    }

    /// `1 and 15 of each month`, `1º de cada mês`, `25 de dezembro`, `10`
    private mutating func monthDays() throws(TimeTextError) -> ScheduleDays {
        var days = ScheduleDays(monthDays: 0)
        repeat {
            days.monthDays |= 1 << UInt64(try number(in: 1...31))
            if next?.offset == previous?.end { _ = take("o", "st", "nd", "rd", "th") }
        } while takeSeparator(beforeNumber: true)
        guard take("of", "de", "do", "in") else { return days }
        let every = take("each", "every", "the", "cada", "todo", "o")
        if take("month", "mes") { return days }
        guard !every else { throw notUnderstood }
        days.months = 0
        repeat { days.months |= 1 << UInt64(try month()) } while takeSeparator(beforeNumber: false)
        return days
    }

    private mutating func month() throws(TimeTextError) -> Int {
        guard let next, let month = MonthName.named[next.folded] else { throw notUnderstood }
        advance()
        return month
    }

    /// A comma or an `and` that goes on with another number, or another month.
    private mutating func takeSeparator(beforeNumber: Bool) -> Bool {
        let goesOn = peek(1).map { beforeNumber ? $0.isNumber : MonthName.named[$0.folded] != nil } ?? false
        return goesOn && take(",", "e", "and")
    }
}
