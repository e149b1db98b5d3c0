import FoundationEssentials
import Testing

@testable import Time

struct ZoneFileTests {
    private static func file(_ name: String) throws -> [UInt8] {
        try [UInt8](#require(FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)")))
    }

    @Test func `a file cut short at any byte makes no crash`() throws {
        let whole = try Self.file("America/New_York")
        for length in 0..<whole.count { _ = ZoneFile(bytes: Array(whole.prefix(length))).table() }
        #expect(ZoneFile(bytes: whole).table() != nil)
        #expect(ZoneFile(bytes: Array(whole.prefix(1000))).table() == nil)
    }

    @Test func `a file with a damaged byte makes no crash`() throws {
        let whole = try Self.file("Europe/Lisbon")
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<600 {
            var damaged = whole
            damaged[Int.random(in: 0..<whole.count, using: &generator)] = .random(in: 0...255, using: &generator)
            guard let table = ZoneFile(bytes: damaged).table() else { continue }
            _ = table.offset(at: 1_700_000_000)
            _ = table.resolve(4_000_000_000)
        }
    }

    @Test(arguments: [
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2030, "2030-03-31T01:00:00Z", "2030-10-27T01:00:00Z"),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", 2030, "2030-03-31T01:00:00Z", "2030-10-27T01:00:00Z"),
        ("EST5EDT,M3.2.0,M11.1.0", 2030, "2030-03-10T07:00:00Z", "2030-11-03T06:00:00Z"),
        ("AAA3BBB,J60/0,300/0", 2028, "2028-03-01T03:00:00Z", "2028-10-27T02:00:00Z"),
    ])
    func `the rule at the end of a file says when clocks change`(rule: String, year: Int, first: String, second: String)
        throws
    {
        let start = try #require(CivilDate(year: year, month: 1, day: 1))
        let changes = try #require(ZoneRule(rule)).changes(after: Int64(start.dayNumber) * 86_400)
        #expect(try changes.prefix(2).map(\.seconds) == [instant(first).seconds, instant(second).seconds])
    }

    @Test(arguments: [
        "", "<-03>3", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "💥",
        "EST999EDT,1,2",
    ])
    func `a rule without summer time, or malformed, changes nothing`(rule: String) {
        #expect(ZoneRule(rule) == nil)
    }
}
