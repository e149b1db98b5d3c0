import Testing

@testable import Time

struct BusinessCalendarTests {
    @Test func `the national holidays of a year are those the government lists`() {
        let days = HolidayCalendar.brazil.holidays(of: 2026).map(\.date.text)
        #expect(
            days == [
                "2026-01-01", "2026-04-03", "2026-04-21", "2026-05-01", "2026-09-07", "2026-10-12", "2026-11-02",
                "2026-11-15",
                "2026-11-20", "2026-12-25",
            ])
        #expect(HolidayCalendar.brazil.holidays(of: 2023).count == 9)
    }

    @Test(arguments: [
        (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2025, "2025-04-20"),
        (2026, "2026-04-05"), (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
    func `Easter falls where the church's tables have it`(year: Int, easter: String) {
        #expect(CivilDate.easter(of: year).text == easter)
    }

    @Test func `Carnival and Corpus Christi are days that no law closes`() {
        let days = HolidayCalendar.brazilOptional.holidays(of: 2026).map(\.date.text)
        #expect(days == ["2026-02-16", "2026-02-17", "2026-06-04"])
        #expect(HolidayCalendar.brazil.holiday(on: CivilDate.easter(of: 2026).addingDays(-47)) == nil)
    }

    @Test(arguments: [
        ("holidays br", "2026-04-21", true), ("feriados", "2026-11-20", true),
        ("Feriados nacionais", "2023-11-20", false),
        ("pontos facultativos", "2026-02-17", true), ("2026-12-24", "2026-12-24", true),
        ("2026-12-24", "2027-12-24", false),
        ("24/12/2026", "2026-12-24", true), ("24/12", "2031-12-24", true), ("29/02", "2028-02-29", true),
    ])
    func `an entry of a closed list closes its days`(entry: String, day: String, closed: Bool) throws {
        var days = ClosedDays()
        try days.insert(entry)
        #expect(try days.contains(date(day)) == closed)
    }

    @Test(arguments: [
        ("", TimeTextError.Code.empty, 0), ("holidays ar", .unknownWord, 9), ("natal", .unknownWord, 0),
        ("31/02/2026", .outOfRange, 0),
        ("2026-02-30", .outOfRange, 0), ("32/01", .outOfRange, 0), ("24/12 de", .unknownWord, 6),
        ("💥", .unknownWord, 0),
        ("24/99999999999999999999", .outOfRange, 3), ("24", .unfinished, 2),
    ])
    func `an entry that names no day is refused with its place`(entry: String, code: TimeTextError.Code, offset: Int) {
        let error = #expect(throws: TimeTextError.self) {
            var days = ClosedDays()
            try days.insert(entry)
        }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test func `a clinic may work on Saturdays and close for its town's day`() throws {
        var calendar = BusinessCalendar.brazil
        calendar.workdays.formUnion(WeekdaySet(.saturday))
        try calendar.closed.insert("25/01")
        #expect(try calendar.isBusinessDay(date("2026-11-21")))
        #expect(try !calendar.isBusinessDay(date("2027-01-25")))
        #expect(try calendar.businessDay(0, from: date("2026-11-22")) == date("2026-11-22"))
        #expect(try calendar.businessDay(-1, from: date("2026-11-22")) == date("2026-11-21"))
    }
}
