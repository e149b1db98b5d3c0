/// Reads cron's five fields: minute, hour, day of the month, month, day of the week.
///
/// Lists, ranges, steps and names as in Vixie cron; names also in Portuguese, and a range of weekdays may run
/// over the weekend. `L`, `W`, `#` and `@daily` are not understood.
struct CronReader {
    private var reader: WordReader

    init(_ reader: WordReader) { self.reader = reader }

    mutating func schedule() throws(TimeTextError) -> Schedule {
        let minutes = try field(.minute)
        let hours = try field(.hour)
        let monthDays = try field(.monthDay)
        let months = try field(.month)
        let weekdays = try field(.weekday)
        guard reader.isAtEnd else { throw reader.failure(.fieldCount) }
        let days = ScheduleDays(
            monthDays: monthDays.values, months: months.values, weekdays: WeekdaySet(cron: weekdays.values),
            eitherWillDo: !monthDays.isWildcard && !weekdays.isWildcard)
        let times = hours.numbers.flatMap { hour in minutes.numbers.map { hour * 60 + $0 } }
        return Schedule(days: days, minutes: Set(times), followsRealTime: minutes.isWildcard || hours.isWildcard)
    }

    private mutating func field(_ kind: CronField) throws(TimeTextError) -> CronValues {
        guard !reader.isAtEnd else { throw reader.failure(.fieldCount) }
        let isWildcard = reader.next?.folded == "*"
        var values = try term(kind)
        while isGlued, reader.take(",") {
            try expectGlued()
            values |= try term(kind)
        }
        guard !isGlued else { throw reader.failure(.unknownWord) }
        return CronValues(values: values, isWildcard: isWildcard)
    }

    /// True when the next word follows the last one without a space.
    private var isGlued: Bool {
        guard let next = reader.next, let previous = reader.previous else { return false }
        return next.offset == previous.end
    }

    private func expectGlued() throws(TimeTextError) {
        guard isGlued else { throw reader.failure(reader.isAtEnd ? .unfinished : .numberExpected) }
    }

    private mutating func term(_ kind: CronField) throws(TimeTextError) -> UInt64 {
        let start = reader.next
        if reader.take("*") { return kind.bits(kind.range, step: try step(kind) ?? 1) }
        let first = try value(kind)
        guard isGlued, reader.take("-") else {
            guard let step = try step(kind) else { return 1 << UInt64(first) }
            return kind.bits(first...kind.range.upperBound, step: step)
        }
        try expectGlued()
        let last = try value(kind)
        let step = try step(kind) ?? 1
        if first <= last { return kind.bits(first...last, step: step) }
        guard kind == .weekday else { throw reader.failure(.backwardsRange, at: start) }
        return kind.bits(first...last + 7, step: step)
    }

    private mutating func step(_ kind: CronField) throws(TimeTextError) -> Int? {
        guard isGlued, reader.take("/") else { return nil }
        try expectGlued()
        return try reader.number(in: 1...kind.range.upperBound + 1)
    }

    private mutating func value(_ kind: CronField) throws(TimeTextError) -> Int {
        if let next = reader.next, let named = kind.value(named: next.folded) {
            reader.advance()
            return named
        }
        if let next = reader.next, !next.isNumber { throw reader.failure(.unknownWord) }
        return try reader.number(in: kind.range)
    }
}
