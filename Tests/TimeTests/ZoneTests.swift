import Testing

@testable import Time

struct ZoneTests {
    @Test func `a midnight that São Paulo skipped is the instant right after`() throws {
        let zone = try zone("America/Sao_Paulo")
        let after = try instant("2018-11-04T03:00:00Z")
        #expect(try zone.resolve(civil("2018-11-04 00:00")) == .skipped(after: after))
        #expect(try zone.resolve(civil("2018-11-04 00:59:59")) == .skipped(after: after))
        #expect(try zone.instant(civil("2018-11-04 00:30")) == after)
        #expect(zone.civil(after).text == "2018-11-04 01:00")
        #expect(zone.civil(after.adding(milliseconds: -1)).text == "2018-11-03 23:59:59")
        #expect(try zone.resolve(civil("2018-11-04 01:00")) == .unique(after))
    }

    @Test func `an hour that São Paulo repeated is the first one`() throws {
        let zone = try zone("America/Sao_Paulo")
        let first = try instant("2018-02-18T01:30:00Z")
        let second = try instant("2018-02-18T02:30:00Z")
        #expect(try zone.resolve(civil("2018-02-17 23:30")) == .repeated(first: first, second: second))
        #expect(try zone.instant(civil("2018-02-17 23:30")) == first)
        #expect(zone.civil(first) == zone.civil(second))
        #expect(try zone.resolve(civil("2018-02-18 00:00")) == .unique(instant("2018-02-18T03:00:00Z")))
    }

    @Test func `São Paulo no longer changes its clocks`() throws {
        let zone = try zone("America/Sao_Paulo")
        #expect(try zone.nextChange(after: instant("2019-03-01T00:00:00Z")) == nil)
        #expect(try zone.instant(civil("2400-11-25 10:00")) == instant("2400-11-25T13:00:00Z"))
    }

    @Test(arguments: [
        ("America/New_York", "2026-03-08 02:30", "2026-03-08T07:00:00Z"),
        ("Europe/Lisbon", "2026-03-29 01:30", "2026-03-29T01:00:00Z"),
        ("Europe/Dublin", "2026-03-29 01:30", "2026-03-29T01:00:00Z"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:30:00Z"),
        ("America/New_York", "2437-03-08 02:30", "2437-03-08T07:00:00Z"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00:00Z"),
    ])
    func `a skipped hour becomes the end of the gap`(name: String, skipped: String, after: String) throws {
        #expect(try zone(name).resolve(civil(skipped)) == .skipped(after: instant(after)))
    }

    @Test(arguments: [
        ("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"),
        ("Europe/Lisbon", "2026-10-25 01:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"),
        ("America/New_York", "9998-11-01 01:30", "9998-11-01T05:30:00Z", "9998-11-01T06:30:00Z"),
    ])
    func `a repeated hour has two instants`(name: String, repeated: String, first: String, second: String) throws {
        let expected = try ZoneResolution.repeated(first: instant(first), second: instant(second))
        #expect(try zone(name).resolve(civil(repeated)) == expected)
    }

    @Test(arguments: [
        "", "Nowhere/Town", "../../etc/passwd", "/etc/passwd", "America//Sao_Paulo", "America/", "america/sao_paulo",
        "right/UTC",
        "posix/UTC", "localtime", "zone.tab", "America", "America/Sao_Paulo\u{0}", "América/São_Paulo",
        String(repeating: "A/", count: 5000), "💥",
    ])
    func `a name that is no zone makes none`(name: String) {
        #expect(Zone(name) == nil)
    }

    @Test func `the ends of time have civil times`() throws {
        for name in ["America/New_York", "Asia/Kolkata", "UTC"] {
            let zone = try zone(name)
            #expect(zone.civil(.distantFuture).date.year == 9999)
            #expect(zone.civil(.distantPast).date.year == 1)
            #expect(zone.instant(CivilDateTime(date: .last, time: .noon)) <= .distantFuture)
            #expect(zone.instant(CivilDateTime(date: .first, time: .midnight)) >= .distantPast)
        }
    }

    @Test func `zones are equal by name`() throws {
        #expect(try zone("America/Bahia") == zone("America/Bahia"))
        #expect(try zone("America/Bahia") != zone("America/Recife"))
        #expect(try zone("UTC") == .utc)
    }
}
