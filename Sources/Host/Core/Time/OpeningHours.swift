/// When a place is open: windows for each day of the week, and the days it stays shut.
///
/// A window over midnight belongs to the day it begins on, and runs on into a closed day.
package struct OpeningHours: Sendable, Hashable {
    private var windows: [Weekday: [TimeWindow]]
    package var closed: ClosedDays

    package init(closed: ClosedDays = ClosedDays()) {
        windows = [:]
        self.closed = closed
    }

    /// Adds windows to each of `days`.
    package mutating func open(_ days: WeekdaySet, _ added: [TimeWindow]) {}

    package func windows(on weekday: Weekday) -> [TimeWindow] { windows[weekday] ?? [] }

    package func isOpen(at instant: Instant, in zone: Zone) -> Bool { false }

    /// `instant` itself when open then, else when it opens next; nil when it does not within two years.
    package func nextOpening(atOrAfter instant: Instant, in zone: Zone) -> Instant? { nil }
}
