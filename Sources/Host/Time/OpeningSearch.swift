/// Finds when a clock first shows an hour that is open, day by day.
///
/// That happens at the start of a window, or when the clocks jump into one.
struct OpeningSearch {
    let zone: Zone
    /// How many days to look ahead.
    let longestDays: Int
    /// The windows that begin on a day.
    let windows: (CivilDate) -> [TimeWindow]

    func opening(atOrAfter instant: Instant, isOpen: (CivilDateTime) -> Bool) -> Instant? {
        let start = zone.civil(instant)
        if isOpen(start) { return instant }
        for day in 0...longestDays {
            let date = start.date.addingDays(day)
            let candidates = openings(on: date) + jumps(on: date)
            let next = candidates.filter { $0 > instant && isOpen(zone.civil($0)) }.min()
            if let next { return next }
        }
        return nil
    }

    private func openings(on date: CivilDate) -> [Instant] {
        windows(date).flatMap { window -> [Instant] in
            switch zone.resolve(CivilDateTime(date: date, time: CivilTime(secondOfDay: window.opens))) {
            case .unique(let instant), .skipped(let instant): [instant]
            case .repeated(let first, let second): [first, second]
            }
        }
    }

    /// The changes of the clocks on a day.
    private func jumps(on date: CivilDate) -> [Instant] {
        let start = zone.instant(CivilDateTime(date: date, time: .midnight)).adding(milliseconds: -1)
        let change = zone.nextChange(after: start)
        return change.map { zone.civil($0).date <= date ? [$0] : [] } ?? []
    }
}
