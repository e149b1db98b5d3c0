import Core

/// Which due times of a schedule are run now, after a pause or not.
struct DueTimes: Hashable {
    /// In order.
    let runs: [Instant]
    /// Up to here nothing is left to run, though nothing ran: what was let go.
    var settled: Instant?
    /// Whether later ones are due, too.
    var hasMore = false

    /// A due time counts as missed when nobody ran within so many milliseconds.
    static let grace: Int64 = 60_000
    /// Those made up for at a time.
    static let atOnce = 100

    /// - Parameter last: the due time that was dealt with last.
    /// - Returns: Nil while nothing is due.
    init?(_ schedule: Schedule, after last: Instant, upTo now: Instant, in tenant: Tenant, _ missed: Rule.Missed) {
        guard let due = schedule.next(after: last, in: tenant.zone, calendar: tenant.calendar), due <= now else {
            return nil
        }
        switch missed {
        case .once: self.init(runs: [schedule.latest(from: due, upTo: now, tenant)])
        case .all:
            let runs = schedule.runs(
                from: due, to: now.adding(milliseconds: 1), limit: Self.atOnce, in: tenant.zone,
                calendar: tenant.calendar)
            self.init(runs: runs, hasMore: runs.count == Self.atOnce)
        case .skip:
            let latest = schedule.latest(from: due, upTo: now, tenant)
            let isLate = now.milliseconds(since: latest) > Self.grace
            self.init(runs: isLate ? [] : [latest], settled: isLate ? latest : nil)
        }
    }

    private init(runs: [Instant], settled: Instant? = nil, hasMore: Bool = false) {
        self.runs = runs
        self.settled = settled
        self.hasMore = hasMore
    }
}

extension Schedule {
    /// The latest run up to `now`; looked for from `now` back, so that a long pause of a frequent schedule costs little.
    fileprivate func latest(from due: Instant, upTo now: Instant, _ tenant: Tenant) -> Instant {
        let limit = 10_000
        var window: Int64 = 3_600_000
        while true {
            let start = max(due, now.adding(milliseconds: -window))
            let found = runs(
                from: start, to: now.adding(milliseconds: 1), limit: limit, in: tenant.zone, calendar: tenant.calendar)
            if let last = found.last, found.count < limit { return last }
            if start == due || window > 400 * 86_400_000 { return found.last ?? due }
            window *= 4
        }
    }
}
