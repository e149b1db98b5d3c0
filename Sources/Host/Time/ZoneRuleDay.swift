/// The day and hour of a change of clocks in a POSIX TZ text: `M3.2.0/2`, `J60`, `59/-1`.
struct ZoneRuleDay {
    private enum Day {
        /// Day 1 to 365, 29 February never counted.
        case withoutLeapDay(Int)
        /// Day 0 to 365, 29 February counted.
        case ofYear(Int)
        /// The `week`-th `weekday` (0 is Sunday) of `month`; week 5 is the last.
        case ofMonth(month: Int, week: Int, weekday: Int)
    }

    private let day: Day
    /// Seconds from midnight, also before it or days later.
    private let time: Int32

    init?(_ reader: inout DigitReader) {
        if reader.take(UInt8(ascii: "J")) {
            guard let day = reader.digits(upTo: 3), (1...365).contains(day) else { return nil }
            self.day = .withoutLeapDay(day)
        } else if reader.take(UInt8(ascii: "M")) {
            guard let month = reader.digits(upTo: 2), (1...12).contains(month), reader.take(.period),
                let week = reader.digit(), (1...5).contains(week), reader.take(.period),
                let weekday = reader.digit(), (0...6).contains(weekday)
            else { return nil }
            day = .ofMonth(month: month, week: week, weekday: weekday)
        } else {
            guard let day = reader.digits(upTo: 3), (0...365).contains(day) else { return nil }
            self.day = .ofYear(day)
        }
        guard reader.take(.slash) else {
            time = 7200
            return
        }
        guard let time = reader.signedTime() else { return nil }
        self.time = time
    }

    /// Seconds since 1970 on the zone's own clock.
    func seconds(in year: Int) -> Int64 { Int64(dayNumber(in: year)) * 86_400 + Int64(time) }

    private func dayNumber(in year: Int) -> Int {
        switch day {
        case .withoutLeapDay(let day): start(of: 1, in: year) + day - 1 + (CivilDate.isLeap(year) && day > 59 ? 1 : 0)
        case .ofYear(let day): start(of: 1, in: year) + day
        case .ofMonth(let month, let week, let weekday): dayNumber(in: year, month, week, weekday)
        }
    }

    private func dayNumber(in year: Int, _ month: Int, _ week: Int, _ weekday: Int) -> Int {
        let start = start(of: month, in: year)
        let first = start + (weekday - Weekday(dayNumber: start).rawValue % 7 + 7) % 7
        let candidate = first + (week - 1) * 7
        return candidate < start + CivilDate.days(inMonth: month, of: year) ? candidate : candidate - 7
    }

    private func start(of month: Int, in year: Int) -> Int {
        CivilDate(year: year, month: month, day: 1)?.dayNumber ?? CivilDate.last.dayNumber
    }
}
