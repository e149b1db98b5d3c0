/// The hours from one time of day up to another, over midnight when the end comes earlier.
package struct TimeWindow: Sendable, Hashable {
    /// Seconds since midnight, 0 to 86,399.
    package let opens: Int
    /// Seconds since midnight, 1 to 86,400; the window ends just before.
    package let closes: Int

    /// Nil when the window would be empty; midnight as its end is the end of the day.
    package init?(from opening: CivilTime, to closing: CivilTime) {
        self.init(opens: opening.secondOfDay, closes: closing.secondOfDay == 0 ? 86_400 : closing.secondOfDay)
    }

    init?(opens: Int, closes: Int) {
        guard opens != closes, (0..<86_400).contains(opens), (1...86_400).contains(closes) else { return nil }
        self.opens = opens
        self.closes = closes
    }

    package var crossesMidnight: Bool { closes < opens }

    package func contains(_ time: CivilTime) -> Bool {
        containsBeforeMidnight(time) || containsAfterMidnight(time)
    }

    package func contains(_ instant: Instant, in zone: Zone) -> Bool { contains(zone.civil(instant).time) }

    /// `instant` itself when the window is open then, else when it opens next.
    package func nextOpening(atOrAfter instant: Instant, in zone: Zone) -> Instant {
        OpeningSearch(zone: zone, longestDays: 4) { _ in [self] }.opening(atOrAfter: instant) {
            contains($0.time)
        } ?? instant
    }

    /// The part on the day it opens.
    func containsBeforeMidnight(_ time: CivilTime) -> Bool {
        time.secondOfDay >= opens && (crossesMidnight || time.secondOfDay < closes)
    }

    /// The part that runs on into the next day.
    func containsAfterMidnight(_ time: CivilTime) -> Bool { crossesMidnight && time.secondOfDay < closes }
}
