import Testing

@testable import Time

struct OpeningHoursTests {
    static func reception() throws -> OpeningHours {
        var hours = OpeningHours()
        try hours.closed.insert("holidays br")
        try hours.closed.insert("2026-12-24")
        try hours.open(WeekdaySet("mon-fri"), [TimeWindow("08:00-12:00"), TimeWindow("13:30-18:00")])
        try hours.open(WeekdaySet("sáb"), [TimeWindow("08:00-12:00")])
        return hours
    }

    @Test(arguments: [
        ("2026-11-25 07:59", false), ("2026-11-25 08:00", true), ("2026-11-25 12:00", false),
        ("2026-11-25 13:30", true),
        ("2026-11-25 17:59:59", true), ("2026-11-25 18:00", false), ("2026-11-28 09:00", true),
        ("2026-11-29 09:00", false),
        ("2026-11-20 09:00", false), ("2026-12-24 09:00", false),
    ])
    func `a reception is open in its windows and shut on closed days`(at: String, isOpen: Bool) throws {
        let zone = try zone("America/Sao_Paulo")
        #expect(try Self.reception().isOpen(at: zone.instant(civil(at)), in: zone) == isOpen)
    }

    @Test(arguments: [
        ("2026-11-25 09:00", "2026-11-25 09:00"), ("2026-11-25 12:15", "2026-11-25 13:30"),
        ("2026-11-25 18:00", "2026-11-26 08:00"),
        ("2026-11-28 12:00", "2026-11-30 08:00"), ("2026-12-23 18:00", "2026-12-26 08:00"),
        ("2026-11-19 20:00", "2026-11-21 08:00"),
    ])
    func `the next opening passes over shut days`(from: String, opens: String) throws {
        let zone = try zone("America/Sao_Paulo")
        let next = try Self.reception().nextOpening(atOrAfter: zone.instant(civil(from)), in: zone)
        #expect(next.map(zone.civil)?.text == opens)
    }

    @Test func `a night shift runs on into a closed day, and does not begin on one`() throws {
        var hours = OpeningHours()
        try hours.closed.insert("2026-11-20")
        try hours.open(.all, [TimeWindow("22:00-06:00")])
        #expect(try hours.isOpen(at: civil("2026-11-20 05:00")))
        #expect(try !hours.isOpen(at: civil("2026-11-20 23:00")))
        #expect(try !hours.isOpen(at: civil("2026-11-21 05:00")))
    }

    @Test func `hours that never open have no next opening`() throws {
        var closed = ClosedDays()
        #expect(OpeningHours().nextOpening(atOrAfter: .epoch, in: .utc) == nil)
        for day in 1...31 {
            for month in 1...12 {
                closed.anniversaries.formUnion(Anniversary(month: month, day: day).map { [$0] } ?? [])
            }
        }
        var hours = OpeningHours(closed: closed)
        try hours.open(.all, [TimeWindow("08:00-18:00")])
        #expect(hours.nextOpening(atOrAfter: .epoch, in: .utc) == nil)
    }

    @Test(arguments: [
        ("08:00-20:00", "08:00-20:00"), ("8h-20h30", "08:00-20:30"), ("22:00 às 06:00", "22:00-06:00"),
        ("8 to 18", "08:00-18:00"),
        ("00:00-24:00", "00:00-24:00"), ("00:00–00:00", "00:00-24:00"), ("das 8h às 12h", "08:00-12:00"),
        ("08:00h-18:00hs", "08:00-18:00"), ("9am - 5pm", "09:00-17:00"),
        ("meio-dia às 18h", "12:00-18:00"),
    ])
    func `windows are read as people write them`(text: String, written: String) throws {
        #expect(try TimeWindow(text).text == written)
    }

    @Test(arguments: [
        ("08:00", TimeTextError.Code.unfinished, 5), ("08:00-", .unfinished, 6), ("08:00-08:00", .emptyWindow, 6),
        ("25:00-26:00", .outOfRange, 0), ("24:00-06:00", .outOfRange, 0), ("08:00-20:75", .outOfRange, 9),
        ("08:00-20:00 🙂", .unknownWord, 12),
        ("oito-20:00", .numberExpected, 0), ("08:00-24:30", .outOfRange, 6), ("13pm-2pm", .outOfRange, 0),
    ])
    func `a window that is none is refused with its place`(text: String, code: TimeTextError.Code, offset: Int) {
        let error = #expect(throws: TimeTextError.self) { try TimeWindow(text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        ("mon-fri", WeekdaySet.mondayToFriday), ("seg-sex", .mondayToFriday), ("weekdays", .mondayToFriday),
        ("dias úteis", .mondayToFriday),
        ("sat", WeekdaySet(.saturday)), ("SÁB", WeekdaySet(.saturday)), ("segunda a sexta", .mondayToFriday),
        ("weekend", .weekend),
        ("fim de semana", .weekend), ("todos os dias", .all), ("every day", .all),
        ("seg, qua e sex", WeekdaySet(rawValue: 0b10101)),
        ("sex-seg", WeekdaySet(rawValue: 0b1110001)), ("terça-feira", WeekdaySet(.tuesday)),
        ("sa\u{301}b-dom", .weekend),
        ("segunda-feira à sexta-feira", .mondayToFriday), ("de terça a quinta", WeekdaySet(rawValue: 0b1110)),
    ])
    func `days of the week are read as people write them`(text: String, days: WeekdaySet) throws {
        #expect(try WeekdaySet(text) == days)
    }

    @Test(arguments: [("", 0), ("mo", 0), ("mon-", 4), ("mon-fry", 4), ("mon fri", 4), ("💥", 0), ("mon, ", 3)])
    func `days that are none are refused with their place`(text: String, offset: Int) {
        #expect(throws: TimeTextError.self) { try WeekdaySet(text) }
        do throws(TimeTextError) { _ = try WeekdaySet(text) } catch { #expect(error.offset == offset) }
    }
}
