/// When a place is open: windows for each day of the week, and the days it stays shut.
///
/// A window over midnight belongs to the day it begins on, and runs on into a closed day.
package struct OpeningHours: Sendable, Hashable {
    private var windows: [Weekday: [TimeWindow]]
    package var closed: ClosedDays

    /// Hours without an opening for so long are taken to have none.
    private static let longestSearch = 731

    package init(closed: ClosedDays = ClosedDays()) {
        windows = [:]
        self.closed = closed
    }

    /// Adds windows to each of `days`.
    package mutating func open(_ days: WeekdaySet, _ added: [TimeWindow]) {
        guard !added.isEmpty else { return }
        for day in Weekday.allCases where days.contains(day) { windows[day, default: []] += added }
    }

    package func windows(on weekday: Weekday) -> [TimeWindow] { windows[weekday] ?? [] }

    /// The windows that begin on a date; none on a closed day.
    package func windows(on date: CivilDate) -> [TimeWindow] {
        let usual = windows(on: date.weekday)
        return usual.isEmpty || closed.contains(date) ? [] : usual
    }

    package func isOpen(at instant: Instant, in zone: Zone) -> Bool { isOpen(at: zone.civil(instant)) }

    package func isOpen(at civil: CivilDateTime) -> Bool {
        windows(on: civil.date).contains { $0.containsBeforeMidnight(civil.time) }
            || windows(on: civil.date.addingDays(-1)).contains { $0.containsAfterMidnight(civil.time) }
    }

    /// `instant` itself when open then, else when it opens next; nil when it does not within two years.
    package func nextOpening(atOrAfter instant: Instant, in zone: Zone) -> Instant? {
        guard !windows.isEmpty else { return nil }
        return OpeningSearch(zone: zone, longestDays: Self.longestSearch, windows: windows(on:))
            .opening(atOrAfter: instant, isOpen: isOpen(at:))
    }
}
