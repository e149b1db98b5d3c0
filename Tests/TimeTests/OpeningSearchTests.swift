import Testing

@testable import Time

/// The search against a walk over every minute, on the days when clocks change.
struct OpeningSearchTests {
    @Test(arguments: [
        ("America/Sao_Paulo", "2018-11-03T00:00:00Z"), ("America/Sao_Paulo", "2018-02-17T00:00:00Z"),
        ("America/New_York", "2026-03-07T00:00:00Z"), ("America/New_York", "2026-10-31T00:00:00Z"),
        ("Pacific/Apia", "2011-12-29T00:00:00Z"),
    ])
    func `no earlier minute is open`(name: String, from: String) throws {
        let (zone, start) = try (zone(name), instant(from))
        for text in [
            "00:00-00:30", "23:30-23:45", "22:00-23:10", "01:15-02:30", "23:50-00:10", "08:00-20:00", "02:30-03:00",
        ] {
            let window = try TimeWindow(text)
            var next: Instant?
            for minute in stride(from: 5 * 1440, through: 0, by: -1) {
                let now = start.adding(milliseconds: Int64(minute) * 60_000)
                if window.contains(now, in: zone) { next = now }
                guard let next, minute < 3 * 1440, minute % 7 == 0 else { continue }
                let found = window.nextOpening(atOrAfter: now, in: zone)
                guard found != next else { continue }
                Issue.record("\(text) after \(zone.civil(now)): \(zone.civil(found)) instead of \(zone.civil(next))")
                return
            }
        }
    }
}
