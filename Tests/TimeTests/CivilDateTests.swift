import Testing

@testable import Time

struct CivilDateTests {
    @Test func `every day there is follows the one before`() throws {
        var (year, month, day) = (1, 1, 1)
        var weekday = 0
        for number in CivilDate.first.dayNumber...CivilDate.last.dayNumber {
            let date = CivilDate(dayNumber: number)
            guard date.year == year, date.month == month, date.day == day, date.dayNumber == number,
                date.weekday.rawValue == weekday + 1
            else {
                Issue.record("\(date) where \(year)-\(month)-\(day) was due")
                return
            }
            weekday = (weekday + 1) % 7
            day += 1
            if day > CivilDate.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, day) == (10_000, 1, 1))
    }

    @Test(arguments: [(2000, true), (1900, false), (2024, true), (2026, false), (2100, false), (2400, true)])
    func `leap years are those of the Gregorian calendar`(year: Int, isLeap: Bool) {
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(
        arguments: [
            (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (2026, 1, 32),
            (.max, .max, .max), (.min, .min, .min), (2026, 1, .min),
        ] as [(Int, Int, Int)])
    func `a day that does not exist cannot be made`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2026-11-25", "2026-11-25"), ("25/11/2026", "2026-11-25"), ("5/1/2026", "2026-01-05"),
        ("29/02/2024", "2024-02-29"),
    ])
    func `ISO and Brazilian dates are read`(text: String, iso: String) {
        #expect(CivilDate(text)?.text == iso)
    }

    @Test(arguments: [
        "", "2026-11-5", "31/02/2026", "11/25/2026", "25/11/26", "2026-11-25 ", " 2026-11-25", "2026/11/25",
        "25-11-2026",
        "２０２６-11-25", "2026-11-25💥", "99999999999999999999/1/2026", "025/11/2026",
    ])
    func `anything else is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `adding days stops at the ends of the calendar`() throws {
        #expect(try date("2024-02-28").addingDays(2) == date("2024-03-01"))
        #expect(try date("2026-01-01").addingDays(-1) == date("2025-12-31"))
        #expect(try date("2026-01-01").addingDays(.max) == .last)
        #expect(try date("2026-01-01").addingDays(.min) == .first)
        #expect(try date("2026-03-01").days(since: date("2025-03-01")) == 365)
    }

    @Test func `dates are ordered by the calendar`() throws {
        #expect(try date("2025-12-31") < date("2026-01-01"))
        #expect(try date("2026-01-31") < date("2026-02-01"))
        #expect(try !(date("2026-02-01") < date("2026-02-01")))
    }
}
