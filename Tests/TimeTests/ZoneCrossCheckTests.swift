import Foundation
import Testing

@testable import Time

/// Our own arithmetic against Foundation's, whose zone data come from elsewhere.
struct ZoneCrossCheckTests {
    static let zones = [
        "America/Sao_Paulo", "America/New_York", "Europe/Lisbon", "Asia/Kolkata", "Australia/Lord_Howe",
    ]

    @Test(arguments: zones)
    func `random instants read as Foundation reads them, and back`(name: String) throws {
        let zone = try zone(name)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: name))
        var generator = SeededGenerator(seed: 2026)
        for _ in 0..<3000 {
            let instant = Instant(seconds: .random(in: 0..<4_102_444_800, using: &generator))
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday],
                from: Date(timeIntervalSince1970: Double(instant.seconds)))
            let civil = zone.civil(instant)
            let ours = [civil.date.year, civil.date.month, civil.date.day, civil.time.hour, civil.time.minute]
            #expect(ours == [parts.year, parts.month, parts.day, parts.hour, parts.minute], "\(name) at \(instant)")
            #expect(civil.date.weekday.rawValue % 7 + 1 == parts.weekday)
            expect(zone.resolve(civil), includes: instant)
        }
    }

    @Test(arguments: zones)
    func `around each change every minute resolves to instants that show it`(name: String) throws {
        let zone = try zone(name)
        var change = zone.nextChange(after: Instant(seconds: 1_000_000_000))
        for _ in 0..<40 {
            guard let at = change else { return }
            for minute in -150...150 {
                let civil = zone.civil(at.adding(milliseconds: Int64(minute) * 60_000))
                expect(zone.resolve(civil), includes: at.adding(milliseconds: Int64(minute) * 60_000))
            }
            change = zone.nextChange(after: at)
        }
    }

    private func expect(_ resolution: ZoneResolution, includes instant: Instant) {
        switch resolution {
        case .unique(let only): #expect(only == instant)
        case .repeated(let first, let second): #expect(first < second && (first == instant || second == instant))
        case .skipped: Issue.record("\(instant) is shown by the clocks and was called skipped")
        }
    }
}
