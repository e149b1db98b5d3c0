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
    private var lastRuns: [ScheduleKey: Instant] = [:]

    private struct ScheduleKey: Hashable {
        let tenant: TenantID
        let rule: String
    }

    package init(store: Store, directory: TenantDirectory, intake: Intake, clock: Clock, logger: Logger, signal: WakeSignal) {
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
            for tenant in directory.all {
                for rule in tenant.appointmentRules { try await takeAppointments(rule, tenant.tenant) }
                for rule in tenant.schedules { try await takeSchedule(rule, tenant.tenant) }
            }
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
            let taken = try await take(
                due.map { Due(tenant: $0.tenant, kind: .init($0.timer), key: EventKey(source: "timer", key: $0.timer.id.rawValue), at: $0.timer.due) })
            if due.count < Self.batch || taken == 0 { return }
        }
    }

    private func takeAppointments(_ rule: Rule, _ tenant: Tenant) async throws(StoreFault) {
        guard case .appointment(let span, let side) = rule.trigger else { return }
        while true {
            let window = AppointmentWindow(span, side, tenant, now: clock.now())
            let due = try await store.write { (transaction) throws(StoreFault) in
                try transaction.dueAppointments(
                    tenant: tenant.id, trigger: rule.name, after: window.after, upTo: window.upTo, limit: Self.batch)
            }
            let now = clock.now()
            let taken = try await take(
                due.map { Due(tenant: tenant.id, kind: .due(rule: rule.name, appointment: $0.appointment), key: $0.key, at: now) })
            if due.count < Self.batch || taken == 0 { return }
        }
    }

    private func takeSchedule(_ rule: Rule, _ tenant: Tenant) async throws(StoreFault) {
        guard case .schedule(let schedule) = rule.trigger else { return }
        let key = ScheduleKey(tenant: tenant.id, rule: rule.name)
        let now = clock.now()
        guard let last = try await lastRun(key, now), let due = schedule.next(after: last, in: tenant.zone, calendar: tenant.calendar),
            due <= now
        else { return }
        // What was missed while nobody ran is run once, for the latest of the missed times.
        let latest = schedule.runs(from: due, to: now, in: tenant.zone, calendar: tenant.calendar, limit: 1_000).last ?? due
        let taken = try await take([
            Due(
                tenant: tenant.id, kind: .schedule(rule: rule.name, due: latest),
                key: EventKey(source: "schedule", key: "\(rule.name)@\(latest.text)"), at: latest)
        ])
        if taken > 0 { lastRuns[key] = latest }
    }

    /// When the schedule last ran; for one seen for the first time, from now on.
    private func lastRun(_ key: ScheduleKey, _ now: Instant) async throws(StoreFault) -> Instant? {
        if let known = lastRuns[key] { return known }
        let stored = try await store.write { (transaction) throws(StoreFault) in
            try transaction.lastRun(tenant: key.tenant, rule: key.rule, orBegin: now)
        }
        lastRuns[key] = stored
        return stored
    }

    private struct Due: Sendable {
        let tenant: TenantID
        let kind: EventKind
        let key: EventKey
        let at: Instant
    }

    /// Offers events and waits until they are committed; how many of them are dealt with.
    private func take(_ due: [Due]) async throws(StoreFault) -> Int {
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
