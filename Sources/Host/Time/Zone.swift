/// A time zone of the tz database, its rules read once and shared.
///
/// Conversions are exact to the second and look up a table; they cost tens of nanoseconds.
package struct Zone: Sendable {
    /// As in the tz database, `America/Sao_Paulo`.
    package let identifier: String
    let table: ZoneTable

    package static let utc = Zone(identifier: "UTC", table: ZoneTable(fixedOffset: 0))

    init(identifier: String, table: ZoneTable) {
        self.identifier = identifier
        self.table = table
    }

    /// Nil when the tz database on this machine has no such zone.
    package init?(_ identifier: String) {
        guard let table = ZoneCache.shared.table(for: identifier) else { return nil }
        self.init(identifier: identifier, table: table)
    }

    /// Seconds east of Greenwich at `instant`.
    package func offset(at instant: Instant) -> Int { table.offset(at: instant.seconds) }

    /// What the clock on the wall shows; fractions of a second are dropped.
    package func civil(_ instant: Instant) -> CivilDateTime {
        let seconds = instant.seconds
        return CivilDateTime(secondNumber: seconds + Int64(table.offset(at: seconds)))
    }

    /// When the clock shows `civil`: the first time if it does twice, right after the gap if never.
    package func instant(_ civil: CivilDateTime) -> Instant {
        switch resolve(civil) {
        case .unique(let instant), .skipped(let instant), .repeated(let instant, _): instant
        }
    }

    package func resolve(_ civil: CivilDateTime) -> ZoneResolution { table.resolve(civil.secondNumber) }

    /// The first change of the clocks later than `instant`; nil when none is known to come.
    package func nextChange(after instant: Instant) -> Instant? {
        let change = table.transition(after: instant.seconds).map { Instant(seconds: $0) }
        return change.flatMap { $0 > instant ? $0 : nil }
    }
}

extension Zone: Hashable {
    package static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }

    package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
