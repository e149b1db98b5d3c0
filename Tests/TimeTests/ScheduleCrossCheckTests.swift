import Testing

@testable import Time

/// Compiled schedules against a walk over every minute.
struct ScheduleCrossCheckTests {
    @Test(arguments: ["America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Europe/Lisbon"])
    func `a wildcard schedule runs on each minute that reads right, and on no other`(name: String) throws {
        let zone = try zone(name)
        var generator = SeededGenerator(seed: 42)
        for start in [
            "2018-02-16T00:00:00Z", "2018-11-02T00:00:00Z", "2026-03-07T00:00:00Z", "2026-10-31T00:00:00Z",
            "2026-10-03T00:00:00Z",
        ] {
            let minute = ["*", "*/7", "*/20", "*/45"].randomElement(using: &generator) ?? "*"
            let hour = ["*", "1-3", "*/5", "0,23"].randomElement(using: &generator) ?? "*"
            let schedule = try Schedule("\(minute) \(hour) * * 0,1,6,7")
            let from = try instant(start)
            let minutes = (0..<4 * 1440).map { from.adding(milliseconds: $0 * 60_000) }
            let expected = minutes.filter { reads($0, in: zone, schedule) }
            let end = from.adding(milliseconds: 4 * 86_400_000)
            #expect(schedule.runs(from: from, to: end, limit: 10_000, in: zone, calendar: .brazil) == expected)
        }
    }

    private func reads(_ instant: Instant, in zone: Zone, _ schedule: Schedule) -> Bool {
        let civil = zone.civil(instant)
        let minute = UInt16(civil.time.secondOfDay / 60)
        return schedule.minutes.contains(minute) && [.saturday, .sunday, .monday].contains(civil.date.weekday)
    }

    @Test func `a fixed schedule runs once for each civil time of its days`() throws {
        var generator = SeededGenerator(seed: 5)
        let zone = try zone("America/New_York")
        for _ in 0..<40 {
            let (minute, hour) = (Int.random(in: 0...59, using: &generator), Int.random(in: 0...23, using: &generator))
            let weekday = Int.random(in: 0...6, using: &generator)
            let schedule = try Schedule("\(minute) \(hour) * * \(weekday)")
            let (from, to) = try (date("2026-01-01"), date("2028-01-01"))
            let expected = try (from.dayNumber..<to.dayNumber).map(CivilDate.init(dayNumber:))
                .filter { $0.weekday.rawValue % 7 == weekday }
                .map {
                    zone.instant(CivilDateTime(date: $0, time: try #require(CivilTime(hour: hour, minute: minute))))
                }
            let runs = schedule.runs(
                from: zone.instant(CivilDateTime(date: from, time: .midnight)),
                to: zone.instant(CivilDateTime(date: to, time: .midnight)), limit: 1000, in: zone, calendar: .brazil)
            #expect(runs == expected)
        }
    }
}
