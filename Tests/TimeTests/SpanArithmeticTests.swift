import Testing

@testable import Time

struct SpanArithmeticTests {
    @Test(arguments: [
        ("24h", "2026-03-08 10:00"), ("1 day", "2026-03-08 09:00"), ("1 week", "2026-03-14 09:00"),
        ("1 day and 1h", "2026-03-08 10:00"),
        ("2 business days", "2026-03-10 09:00"),
    ])
    func `hours are exact and days keep the hour when clocks go forward`(span: String, lands: String) throws {
        let zone = try zone("America/New_York")
        let start = try zone.instant(civil("2026-03-07 09:00"))
        let moved = try start.adding(Span(span), in: zone, calendar: BusinessCalendar())
        #expect(zone.civil(moved).text == lands)
    }

    @Test(arguments: [
        ("48h", "2026-10-30 11:00"), ("2 days", "2026-10-30 10:00"), ("1 business day", "2026-10-30 10:00"),
    ])
    func `hours before an appointment are exact and days keep the hour when clocks go back`(span: String, lands: String)
        throws
    {
        let zone = try zone("America/New_York")
        let appointment = try zone.instant(civil("2026-11-01 10:00"))
        let moved = try appointment.subtracting(Span(span), in: zone, calendar: BusinessCalendar())
        #expect(zone.civil(moved).text == lands)
    }

    @Test func `a day on that ends in a gap lands right after it`() throws {
        let zone = try zone("America/Sao_Paulo")
        let start = try zone.instant(civil("2018-11-03 00:30"))
        let moved = start.adding(.days(1), in: zone, calendar: .brazil)
        #expect(zone.civil(moved).text == "2018-11-04 01:00")
    }

    @Test(arguments: [
        ("2026-11-19 15:00", 1, "2026-11-23 15:00"), ("2026-11-21 15:00", 1, "2026-11-23 15:00"),
        ("2026-12-24 08:00", 2, "2026-12-29 08:00"),
        ("2026-04-02 08:00", 1, "2026-04-06 08:00"), ("2023-11-17 08:00", 1, "2023-11-20 08:00"),
    ])
    func `business days pass over weekends and holidays`(from: String, count: Int, lands: String) throws {
        let zone = try zone("America/Sao_Paulo")
        let moved = try zone.instant(civil(from)).adding(.businessDays(count), in: zone, calendar: .brazil)
        #expect(zone.civil(moved).text == lands)
    }

    @Test func `business days before an appointment pass over them too`() throws {
        let zone = try zone("America/Sao_Paulo")
        let moved = try zone.instant(civil("2026-11-23 15:00")).subtracting(
            .businessDays(2), in: zone, calendar: .brazil)
        #expect(zone.civil(moved).text == "2026-11-18 15:00")
    }

    @Test func `milliseconds survive and the ends of time hold`() throws {
        let zone = try zone("America/Sao_Paulo")
        let start = try instant("2026-11-25T10:00:00.123Z")
        #expect(start.adding(.days(1), in: zone, calendar: .brazil).text == "2026-11-26T10:00:00.123Z")
        #expect(Instant.distantFuture.adding(.days(36_525), in: zone, calendar: .brazil) <= .distantFuture)
        #expect(Instant.distantPast.subtracting(.businessDays(36_525), in: zone, calendar: .brazil) >= .distantPast)
    }

    @Test func `a clinic that never works still gets an answer`() throws {
        let never = BusinessCalendar(workdays: [])
        let start = try instant("2026-11-25T10:00:00Z")
        #expect(start.adding(.businessDays(2), in: .utc, calendar: never).text == "2026-11-27T10:00:00.000Z")
        #expect(try never.businessDay(1, from: date("2026-11-25")) == nil)
    }
}
