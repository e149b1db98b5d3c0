import Core
import Engine
import Stores

/// Turns the passing of time into events: timers, appointments coming near, schedules.
///
/// Every due time has a key of its own in the inbox, so that it counts once however many hosts offer it
/// and however often they restart.
package actor Scheduler {
    private let store: Store
    private let directory: TenantDirectory
    private let intake: Intake
    private let clock: Clock
    private let logger: Logger
    private let signal: WakeSignal
    /// How many rows are taken in at a time.
    private static let batch = 500
    /// The longest nap, in milliseconds: the safety net under the wake-ups.
    private static let nap: Int64 = 1_000
    /// When each schedule last ran, as far as this host knows; the inbox decides.
    private var lastRuns: [TenantID: [String: Instant]] = [:]

    package init(
        store: Store, directory: TenantDirectory, intake: Intake, clock: Clock, logger: Logger, signal: WakeSignal
    ) {
        self.store = store
        self.directory = directory
        self.intake = intake
        self.clock = clock
        self.logger = logger
        self.signal = signal
    }

    /// Runs until its task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await tick()
            await signal.wait(milliseconds: await napLength())
        }
    }

    /// Takes in everything that is due now.
    package func tick() async {
        do {
            try await takeTimers()
            try await takeAppointments()
            for tenant in directory.all { try await takeSchedules(of: tenant) }
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
        }
    }

    private func napLength() async -> Int64 {
        let now = clock.now()
        let next = try? await store.read { (snapshot) throws(StoreFault) in try snapshot.nextTimer() }
        guard let due = next ?? nil else { return Self.nap }
        return min(Self.nap, max(5, due.milliseconds(since: now)))
    }

    private func takeTimers() async throws(StoreFault) {
        while true {
            let now = clock.now()
            let due = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.dueTimers(now: now, limit: Self.batch)
            }
            let taken = await take(
                due.map {
                    Due(
                        tenant: $0.tenant, kind: .init($0.timer),
                        key: EventKey(source: "timer", key: $0.timer.id.rawValue), at: $0.timer.due)
                })
            if due.count < Self.batch || taken == 0 { return }
        }
    }

    /// Appointments that came near, of all tenants in one query.
    private func takeAppointments() async throws(StoreFault) {
        var hasMore = true
        while hasMore {
            let now = clock.now()
            let scans = directory.all.flatMap { tenant in
                tenant.appointmentRules.compactMap { AppointmentScan($0, tenant.tenant, now: now) }
            }
            guard !scans.isEmpty else { return }
            let page = try await store.write { (transaction) throws(StoreFault) in
                try transaction.dueAppointments(scans, limit: Self.batch)
            }
            let taken = await take(
                page.due.map {
                    Due(
                        tenant: $0.tenant, kind: .due(rule: $0.trigger, appointment: $0.appointment), key: $0.key,
                        at: now)
                })
            hasMore = page.hasMore && (taken > 0 || page.due.isEmpty)
        }
    }

    private func takeSchedules(of loaded: LoadedTenant) async throws(StoreFault) {
        guard !loaded.schedules.isEmpty else { return }
        let tenant = loaded.tenant
        let last = try await lastRuns(of: tenant.id)
        for rule in loaded.schedules {
            guard case .schedule(let schedule) = rule.trigger else { continue }
            try await takeSchedule(schedule, rule: rule.name, tenant, last: last[rule.name])
        }
    }

    private func takeSchedule(_ schedule: Schedule, rule: String, _ tenant: Tenant, last: Instant?)
        async throws(StoreFault)
    {
        let now = clock.now()
        guard let last else { return try await begin(rule, tenant.id, now) }
        guard let due = schedule.next(after: last, in: tenant.zone, calendar: tenant.calendar), due <= now else {
            return
        }
        let latest = schedule.latest(from: due, upTo: now, tenant)
        let taken = await take([
            Due(
                tenant: tenant.id, kind: .schedule(rule: rule, due: latest),
                key: EventKey(source: "schedule", key: "\(rule)@\(latest.text)"), at: latest)
        ])
        if taken > 0 { lastRuns[tenant.id]?[rule] = latest }
    }

    private func lastRuns(of tenant: TenantID) async throws(StoreFault) -> [String: Instant] {
        if let known = lastRuns[tenant] { return known }
        let stored = try await store.read { (snapshot) throws(StoreFault) in try snapshot.lastDue(of: tenant) }
        lastRuns[tenant] = stored
        return stored
    }

    /// A schedule seen for the first time runs from now on: nothing is made up for.
    private func begin(_ rule: String, _ tenant: TenantID, _ now: Instant) async throws(StoreFault) {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.setLastDue(now, of: rule, tenant: tenant)
        }
        lastRuns[tenant, default: [:]][rule] = now
    }

    private struct Due: Sendable {
        let tenant: TenantID
        let kind: EventKind
        let key: EventKey
        let at: Instant
    }

    /// Offers events and waits until they are committed; how many of them are dealt with.
    private func take(_ due: [Due]) async -> Int {
        guard !due.isEmpty else { return 0 }
        var done = 0
        await withTaskGroup(of: Bool.self) { group in
            for item in due {
                group.addTask { [intake] in
                    let result = await intake.take(item.kind, key: item.key, tenant: item.tenant, at: item.at)
                    if case .success = result { return true }
                    return false
                }
            }
            for await taken in group where taken { done += 1 }
        }
        return done
    }
}

extension Schedule {
    /// What was missed while nobody ran is run once, for the latest of the missed times; looked for from `now` back,
    /// so that a long pause of a frequent schedule costs little.
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

extension EventKind {
    init(_ timer: Timer) {
        switch timer.purpose {
        case .silence: self = .silence(timer)
        case .start: self = .deferredStart(timer)
        }
    }
}
