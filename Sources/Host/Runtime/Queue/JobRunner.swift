import Core
import Stores

/// Performs jobs: claims what is ready, a bounded number at a time, and records what came of each.
package actor JobRunner {
    private let store: Store
    private let directory: TenantDirectory
    private let performer: JobPerformer
    private let keeper: ResultKeeper
    private let clock: Clock
    private let logger: Logger
    private let signal: WakeSignal
    private let metrics: Metrics
    private let worker: String
    private let limits: QueueLimits
    private var held = HeldJobs()
    private var gate: Gate
    private var isStopping = false
    private var nextSweep = Instant.distantPast
    private var watchers: [CheckedContinuation<Void, Never>] = []
    /// When the next job this host put off is due.
    private var soonest: Instant?

    package init(
        store: Store, directory: TenantDirectory, intake: Intake, http: any HTTPPort, secrets: Secrets,
        models: ModelReader, clock: Clock, backoff: Backoff, logger: Logger, signal: WakeSignal,
        metrics: Metrics = Metrics(), worker: String,
        limits: QueueLimits = .standard
    ) {
        self.store = store
        self.directory = directory
        performer = JobPerformer(
            directory: directory, http: http, secrets: secrets, models: models, clock: clock, backoff: backoff)
        keeper = ResultKeeper(store: store, intake: intake, clock: clock, logger: logger)
        self.clock = clock
        self.logger = logger
        self.signal = signal
        self.metrics = metrics
        self.worker = worker
        self.limits = limits
        gate = Gate(limits)
    }

    /// Runs until its task is cancelled or `stop` is called; returns when the jobs under way are finished.
    package func run() async {
        let heart = Task { await beat() }
        while !Task.isCancelled, !isStopping {
            let asked = watchers.count
            await sweep()
            let claimed = await claim()
            await begin(claimed)
            if claimed.isEmpty, held.isEmpty { tellIdle(asked) }
            if claimed.isEmpty || held.count >= limits.slots { await signal.wait(milliseconds: napLength) }
        }
        await putBack(held.takeWaiting().map { ($0, Gate.Delay(until: clock.now(), code: "stopping")) })
        while !held.isEmpty { await signal.wait(milliseconds: limits.nap) }
        heart.cancel()
    }

    /// Takes no further job; those under way go on.
    package func stop() {
        isStopping = true
        signal.raise()
    }

    /// Breaks off what is still under way; sends that may have gone out become doubtful.
    package func breakOff() { held.cancelAll() }

    /// What this host has to do now.
    package struct Load: Sendable, Hashable {
        package let held: Int
        package let openBreakers: Int
    }

    package var load: Load { Load(held: held.count, openBreakers: gate.openBreakers) }

    /// Returns when nothing is due and nothing under way.
    func idle() async {
        await withCheckedContinuation { continuation in
            watchers.append(continuation)
            signal.raise()
        }
    }

    /// Only those who asked before the queue was looked at.
    private func tellIdle(_ count: Int) {
        for watcher in watchers.prefix(count) { watcher.resume() }
        watchers.removeFirst(count)
    }

    private var napLength: Int64 {
        guard let soonest else { return limits.nap }
        return min(limits.nap, max(1, soonest.milliseconds(since: clock.now())))
    }

    private func claim() async -> [Job] {
        let free = limits.slots - held.count
        guard free > 0 else { return [] }
        let now = clock.now()
        if let soonest, soonest <= now { self.soonest = nil }
        do {
            let (jobs, lapsed) = try await store.write { [worker, limits] (transaction) throws(StoreFault) in
                let lapsed = try transaction.expireLeases(now: now)
                return (try transaction.claim(limit: free, lease: limits.lease, now: now, worker: worker), lapsed)
            }
            tell(of: lapsed)
            return jobs
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
            return []
        }
    }

    /// Every now and then: what a host that stopped at the wrong moment left behind.
    private func sweep() async {
        let now = clock.now()
        guard nextSweep <= now || nextSweep > now.adding(milliseconds: limits.doubtSweep) else { return }
        nextSweep = now.adding(milliseconds: limits.doubtSweep)
        await tellUntold(now)
        await resendDoubtful(now)
    }

    /// Conversations whose call was given up by a host that stopped before it could say so.
    private func tellUntold(_ now: Instant) async {
        let before = now.adding(milliseconds: -limits.lease)
        do {
            tell(of: try await store.read { (snapshot) throws(StoreFault) in try snapshot.untoldCalls(before: before) })
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
        }
    }

    /// Follows the tenants that would rather say something twice than not at all.
    private func resendDoubtful(_ now: Instant) async {
        let channels = directory.all.flatMap { loaded in loaded.resendingChannels.map { (loaded.tenant.id, $0) } }
        guard !channels.isEmpty else { return }
        let before = now.adding(milliseconds: -limits.doubt)
        do {
            let count = try await store.write { (transaction) throws(StoreFault) in
                var count = 0
                for (tenant, channel) in channels {
                    count += try transaction.resendDoubtful(of: tenant, on: channel, before: before, now: now)
                }
                return count
            }
            if count > 0 { logger.log(.warning, "sends in doubt go out again", ["count": .int(Int64(count))]) }
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
        }
    }

    /// What became of jobs whose host stopped; nobody waits here until it is stored.
    private func tell(of lapsed: [ExpiredJob]) {
        for job in lapsed {
            metrics.lapsed.add()
            logger.log(
                .warning, "job's host stopped",
                [
                    "tenant": .text(job.tenant.rawValue), "job": .text(job.id.rawValue),
                    "state": .text(job.state.rawValue),
                ])
            guard let news = JobEnding.News.lapsed(job) else { continue }
            Task { [keeper] in await keeper.tell(news, tenant: job.tenant) }
        }
    }

    private func begin(_ jobs: [Job]) async {
        let now = clock.now()
        var delayed: [(Job, Gate.Delay)] = []
        for job in jobs {
            if isStopping {
                delayed.append((job, Gate.Delay(until: now, code: "stopping")))
            } else if let delay = gate.admit(job, rate: rate(of: job), now: now) {
                delayed.append((job, delay))
            } else if held.take(job) {
                start(job)
            }
        }
        await putBack(delayed)
    }

    private func rate(of job: Job) -> RateLimit? {
        directory[job.tenant]?.rates[job.channel]
    }

    private func putBack(_ delayed: [(job: Job, delay: Gate.Delay)]) async {
        guard !delayed.isEmpty else { return }
        metrics.postponed.add(delayed.count)
        for (_, delay) in delayed { soonest = min(soonest ?? delay.until, delay.until) }
        await keeper.finish(
            delayed.map { JobResult($0.job.lease, .postponed(until: $0.delay.until, code: $0.delay.code)) })
    }

    private func start(_ job: Job) {
        held.began(job, Task { await perform(job) })
    }

    private func perform(_ job: Job) async {
        // A host that was paused must not do what another has taken over.
        if held.isOurs(job, at: clock.now()) {
            metrics.attempts.add()
            let (ending, answered) = await performer.perform(job)
            gate.note(job, answered: answered, now: clock.now())
            note(ending, of: job)
            await keeper.keep(ending, of: job)
        }
        if let next = held.end(job) { start(next) }
        signal.raise()
    }

    private func note(_ ending: JobEnding, of job: Job) {
        switch ending.outcome {
        case .done: metrics.done.add()
        case .retry(let at, _, _):
            metrics.retried.add()
            soonest = min(soonest ?? at, at)
        case .postponed: break
        case .dead(let code, let reason):
            metrics.dead.add()
            logger.log(.warning, "job given up", job.logFields(code, reason))
        case .inDoubt(let code, let reason):
            metrics.inDoubt.add()
            logger.log(.warning, "job in doubt", job.logFields(code, reason))
        }
    }

    /// Shows several times in each lease that this host lives.
    private func beat() async {
        while !Task.isCancelled {
            await clock.sleep(limits.beat)
            if !Task.isCancelled { await renew() }
        }
    }

    private func renew() async {
        let leases = held.leases
        guard !leases.isEmpty else { return }
        let until = clock.now().adding(milliseconds: limits.lease)
        do {
            let renewed = try await store.write { (transaction) throws(StoreFault) in
                try transaction.renew(leases, until: until)
            }
            for (lease, isOurs) in zip(leases, renewed) {
                if isOurs { held.renewed(lease, until: until) } else { held.lost(lease) }
            }
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
        }
    }
}

extension Job {
    func logFields(_ code: String, _ reason: String) -> [String: Value] {
        [
            "tenant": .text(tenant.rawValue), "job": .text(id.rawValue), "kind": .text(kind.rawValue),
            "contact": contact.map { .text($0.rawValue) } ?? .null, "code": .text(code), "reason": .text(reason),
        ]
    }
}
