import Testing

@testable import Time

struct ScheduleRunsTests {
    private func runs(_ text: String, _ name: String, from: String, to: String) throws -> [String] {
        let zone = try zone(name)
        return try Schedule(text)
            .runs(from: zone.instant(civil(from)), to: zone.instant(civil(to)), limit: 200, in: zone, calendar: .brazil)
            .map(\.text)
    }

    @Test func `a fixed time in a skipped hour runs once, right after`() throws {
        let daily = try runs("30 2 * * *", "America/New_York", from: "2026-03-07 00:00", to: "2026-03-10 00:00")
        #expect(daily == ["2026-03-07T07:30:00.000Z", "2026-03-08T07:00:00.000Z", "2026-03-09T06:30:00.000Z"])
        let many = try runs("0,30 2,3 * * *", "America/New_York", from: "2026-03-08 00:00", to: "2026-03-09 00:00")
        #expect(many == ["2026-03-08T07:00:00.000Z", "2026-03-08T07:30:00.000Z"])
    }

    @Test func `a skipped midnight still runs on its day`() throws {
        let daily = try runs(
            "todo dia à meia-noite", "America/Sao_Paulo", from: "2018-11-03 00:00", to: "2018-11-06 00:00")
        #expect(daily == ["2018-11-03T03:00:00.000Z", "2018-11-04T03:00:00.000Z", "2018-11-05T02:00:00.000Z"])
    }

    @Test func `a fixed time in a repeated hour runs once, the first time`() throws {
        let daily = try runs("every day at 1:30", "America/New_York", from: "2026-10-31 00:00", to: "2026-11-03 00:00")
        #expect(daily == ["2026-10-31T05:30:00.000Z", "2026-11-01T05:30:00.000Z", "2026-11-02T06:30:00.000Z"])
        let evening = try runs("30 23 * * *", "America/Sao_Paulo", from: "2018-02-17 00:00", to: "2018-02-19 00:00")
        #expect(evening == ["2018-02-18T01:30:00.000Z", "2018-02-19T02:30:00.000Z"])
    }

    @Test func `asked from within the repeated hour, the next fixed run is tomorrow's`() throws {
        let zone = try zone("America/New_York")
        let next = try Schedule("every day at 1:30").next(
            after: instant("2026-11-01T06:00:00Z"), in: zone, calendar: .brazil)
        #expect(next?.text == "2026-11-02T06:30:00.000Z")
    }

    @Test(arguments: ["every 15 minutes", "*/15 * * * *", "0,15,30,45 * * * *"])
    func `wildcards follow real time through both changes`(text: String) throws {
        let spring = try runs(text, "America/New_York", from: "2026-03-08 00:00", to: "2026-03-09 00:00")
        #expect(spring.count == 23 * 4)
        let autumn = try runs(text, "America/New_York", from: "2026-11-01 00:00", to: "2026-11-02 00:00")
        #expect(autumn.count == 25 * 4)
        #expect(Set(autumn).count == autumn.count)
    }

    @Test func `a wildcard minute in a skipped hour does not run`() throws {
        #expect(try runs("*/20 2 * * *", "America/New_York", from: "2026-03-08 00:00", to: "2026-03-09 00:00").isEmpty)
        #expect(
            try runs("*/20 1 * * *", "America/New_York", from: "2026-11-01 00:00", to: "2026-11-02 00:00").count == 6)
    }

    @Test(arguments: ["0 8 31 2 *", "0 8 30 2 *", "0 8 31 4,6,9,11 *", "dia 31 de fevereiro às 8h", "*/5 * 31 2 *"])
    func `a day that no year has never runs`(text: String) throws {
        #expect(try Schedule(text).next(after: instant("2026-01-01T00:00:00Z"), in: .utc, calendar: .brazil) == nil)
    }

    @Test func `a month without the day has no run, and leap days have theirs`() throws {
        let ends = try runs("day 31 of each month at 08:00", "UTC", from: "2026-01-01 00:00", to: "2026-12-31 00:00")
        #expect(ends.map { $0.prefix(7) } == ["2026-01", "2026-03", "2026-05", "2026-07", "2026-08", "2026-10"])
        let leaps = try runs("0 8 29 2 *", "UTC", from: "2026-01-01 00:00", to: "2037-01-01 00:00")
        #expect(leaps == ["2028-02-29T08:00:00.000Z", "2032-02-29T08:00:00.000Z", "2036-02-29T08:00:00.000Z"])
        let century = try runs("0 8 29 2 *", "UTC", from: "2096-03-01 00:00", to: "2105-01-01 00:00")
        #expect(century == ["2104-02-29T08:00:00.000Z"])
    }

    @Test func `a day the zone left out has no run`() throws {
        let daily = try runs("every day at 09:00", "Pacific/Apia", from: "2011-12-29 00:00", to: "2012-01-01 00:00")
        #expect(daily == ["2011-12-29T19:00:00.000Z", "2011-12-30T19:00:00.000Z"])
    }

    @Test func `day of month and day of week together mean either, as cron has it`() throws {
        let either = try runs("0 8 13 * fri", "UTC", from: "2026-11-01 00:00", to: "2026-12-01 00:00")
        #expect(either.map { $0.prefix(10) } == ["2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"])
        let both = try runs("0 8 */13 * fri", "UTC", from: "2026-11-01 00:00", to: "2027-03-01 00:00")
        #expect(both.map { $0.prefix(10) } == ["2026-11-27", "2027-01-01"])
    }

    @Test func `the next run is later, even by a millisecond`() throws {
        let schedule = try Schedule("every day at 09:00")
        let run = try instant("2026-11-25T09:00:00Z")
        #expect(schedule.next(after: run.adding(milliseconds: -1), in: .utc, calendar: .brazil) == run)
        #expect(schedule.next(after: run, in: .utc, calendar: .brazil) == run.adding(milliseconds: 86_400_000))
        let minutely = try Schedule("* * * * *")
        #expect(minutely.next(after: run.adding(milliseconds: -1), in: .utc, calendar: .brazil) == run)
        #expect(minutely.next(after: run, in: .utc, calendar: .brazil) == run.adding(milliseconds: 60_000))
    }

    @Test func `runs begin at the start, leave out the end and stop at the limit`() throws {
        let hourly = try Schedule("every hour")
        let (start, end) = try (instant("2026-11-25T09:00:00Z"), instant("2026-11-25T12:00:00Z"))
        let all = hourly.runs(from: start, to: end, limit: 10, in: .utc, calendar: .brazil)
        #expect(all.count == 3 && all.first == start)
        #expect(hourly.runs(from: start, to: end, limit: 2, in: .utc, calendar: .brazil).count == 2)
        #expect(hourly.runs(from: start, to: end, limit: -1, in: .utc, calendar: .brazil).isEmpty)
        #expect(hourly.runs(from: end, to: start, limit: 9, in: .utc, calendar: .brazil).isEmpty)
    }

    @Test(arguments: ["every minute", "every day at 09:00", "business days at 06:30", "0 0 29 2 *"])
    func `at the ends of time a schedule ends`(text: String) throws {
        let zone = try zone("America/New_York")
        #expect(try Schedule(text).next(after: .distantFuture, in: zone, calendar: .brazil) == nil)
        #expect(try Schedule(text).next(after: .distantPast, in: zone, calendar: .brazil) != nil)
    }
}
