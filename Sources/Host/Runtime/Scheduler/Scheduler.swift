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
            logger.log(.error, error.words.pt, .about(error))
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
            let now = clock.now()
            if let last = last[rule.name] {
                guard let due = DueTimes(schedule, after: last, upTo: now, in: tenant, rule.missed) else { continue }
                try await take(due, of: rule.name, tenant.id)
            } else {
                // A schedule seen for the first time runs from now on: nothing is made up for.
                try await settle(now, rule.name, tenant.id)
            }
        }
    }

    /// One after the other; what the intake does not take now is offered again by the next tick.
    private func take(_ due: DueTimes, of rule: String, _ tenant: TenantID) async throws(StoreFault) {
        for run in due.runs {
            let event = Due(
                tenant: tenant, kind: .schedule(rule: rule, due: run),
                key: EventKey(source: "schedule", key: "\(rule)@\(run.text)"), at: run)
            guard await take([event]) > 0 else { return }
            lastRuns[tenant]?[rule] = run
        }
        if let settled = due.settled { try await settle(settled, rule, tenant) }
        if due.hasMore { signal.raise() }
    }

    private func lastRuns(of tenant: TenantID) async throws(StoreFault) -> [String: Instant] {
        if let known = lastRuns[tenant] { return known }
        let stored = try await store.read { (snapshot) throws(StoreFault) in try snapshot.lastDue(of: tenant) }
        lastRuns[tenant] = stored
        return stored
    }

    /// Up to here nothing is left to run.
    private func settle(_ due: Instant, _ rule: String, _ tenant: TenantID) async throws(StoreFault) {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.setLastDue(due, of: rule, tenant: tenant)
        }
        lastRuns[tenant, default: [:]][rule] = due
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

extension EventKind {
    init(_ timer: Timer) {
        switch timer.purpose {
        case .silence: self = .silence(timer)
        case .start: self = .deferredStart(timer)
        }
    }
}
