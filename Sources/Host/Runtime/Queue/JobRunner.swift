import Core
import Stores

/// Performs jobs: claims what is ready, a bounded number at a time, and records what came of each.
///
/// One transaction stores what has ended and claims what comes next. While it is under way further results gather, and
/// the next one takes them all: the more there is to do, the more jobs share a commit.
package actor JobRunner {
    private let store: Store
    private let directory: TenantDirectory
    private let performer: JobPerformer
    private let keeper: JobCompleter
    private let leftovers: JobRescuer
    private let clock: Clock
    private let logger: Logger
    private let signal: WakeSignal
    private let metrics: Metrics
    private let worker: String
    private let limits: QueueLimits
    private var held = LeasedJobs()
    private var gathered = ResultBuffer()
    private var gate: AdmissionControl
    private var isStopping = false
    private var isBrokenOff = false
    /// Stores results that the database did not take at first.
    private var keeping: Task<Void, Never>?
    private var nextSweep = Instant.distantPast
    private var watchers: [CheckedContinuation<Void, Never>] = []
    /// When the next job this host put off is due.
    private var soonest: Instant?

    package init(
        store: Store, directory: TenantDirectory, intake: Intake, http: any HTTPPort, jobs: JobRegistry,
        clock: Clock, backoff: Backoff, logger: Logger, signal: WakeSignal,
        metrics: Metrics = Metrics(), worker: String,
        limits: QueueLimits = .standard
    ) {
        self.store = store
        self.directory = directory
        performer = JobPerformer(registry: jobs, http: http, clock: clock, backoff: backoff)
        keeper = JobCompleter(store: store, intake: intake, clock: clock, logger: logger)
        leftovers = JobRescuer(store: store, directory: directory, clock: clock, limits: limits, logger: logger)
        self.clock = clock
        self.logger = logger
        self.signal = signal
        self.metrics = metrics
        self.worker = worker
        self.limits = limits
        gate = AdmissionControl(limits)
    }

    /// Runs until its task is cancelled or `stop` is called; returns when the jobs under way are finished.
    package func run() async {
        let heart = Task { await beat() }
        while !Task.isCancelled, !isStopping {
            let asked = watchers.count
            await sweep()
            let hasMore = await exchange()
            guard gathered.isEmpty else { continue }
            if held.isEmpty, !hasMore { tellIdle(asked) }
            let isFull = held.count >= limits.slots
            if hasMore, isFull { askForHelp() }
            if !hasMore || isFull { await signal.wait(milliseconds: napLength) }
        }
        isStopping = true
        while !held.isEmpty || !gathered.isEmpty {
            putBackWaiting()
            if gathered.isEmpty { await signal.wait(milliseconds: limits.nap) }
            await exchange()
        }
        askForHelp()
        heart.cancel()
    }

    /// Takes no further job; those under way go on.
    package func stop() {
        isStopping = true
        signal.raise()
    }

    /// Breaks off what is still under way; sends that may have gone out become doubtful.
    package func breakOff() {
        isBrokenOff = true
        held.cancelAll()
        keeping?.cancel()
    }

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

    /// Stores what came of jobs and claims others, in one transaction; whether more may be ready than it claimed.
    @discardableResult
    private func exchange() async -> Bool {
        await gather()
        let ended = gathered.take()
        let free = isStopping ? 0 : limits.slots - held.count + ended.jobs.count
        guard free > 0 || !ended.results.isEmpty else {
            askForHelp()
            settle(ended.jobs)
            return false
        }
        let now = clock.now()
        if let soonest, soonest <= now { self.soonest = nil }
        do {
            let done = try await store.write { [worker, limits] (transaction) throws(StoreFault) in
                try transaction.exchange(ended.results, free: free, lease: limits.lease, now: now, worker: worker)
            }
            keeper.logTakenOver(ended.results, done.accepted)
            settle(ended.jobs)
            tell(of: done.lapsed)
            begin(done.claimed)
            return free > 0 && done.claimed.count >= free
        } catch {
            logger.log(.error, error.words.pt, .about(error))
            await keep(ended)
            return false
        }
    }

    /// Jobs may be ready that this host cannot begin now.
    private func askForHelp() { store.post(Notice(.jobs)) }

    /// Jobs that are about to end share the coming commit; half of those held is enough, so that the others run
    /// while it is made.
    private func gather() async {
        var count = 0
        while gathered.jobs.count > count, gathered.jobs.count * 2 < held.count {
            count = gathered.jobs.count
            await Task.yield()
        }
    }

    /// Tries until the database takes the results, without claiming anything.
    private func keep(_ ended: ResultBuffer) async {
        if !ended.results.isEmpty {
            let task = Task { [keeper] in await keeper.finish(ended.results) }
            keeping = task
            if isBrokenOff { task.cancel() }
            await task.value
            keeping = nil
        }
        settle(ended.jobs)
    }

    /// Lets go of jobs whose end is stored; those that waited behind them begin.
    private func settle(_ jobs: [Job]) {
        if isStopping { putBackWaiting() }
        for job in jobs { if let next = held.end(job) { start(next) } }
    }

    private func sweep() async {
        let now = clock.now()
        guard nextSweep <= now || nextSweep > now.adding(milliseconds: limits.doubtSweep) else { return }
        nextSweep = now.adding(milliseconds: limits.doubtSweep)
        tell(of: await leftovers.undeliveredCallResults())
        await leftovers.resendDoubtful()
    }

    /// What became of jobs whose host stopped; nobody waits here until it is stored.
    private func tell(of lapsed: [ExpiredJob]) {
        for job in lapsed {
            metrics.lapsed.add()
            logger.log(.warning, "job's host stopped", .about(job).with(["state": .text(job.state.rawValue)]))
            guard let news = performer.registry[job.kind]?.followUp(of: job) else { continue }
            Task { [keeper] in await keeper.deliver(news, tenant: job.tenant) }
        }
    }

    private func begin(_ jobs: [Job]) {
        let now = clock.now()
        for job in jobs {
            if isStopping {
                putBack(job, AdmissionControl.Delay(until: now, code: "stopping"))
            } else if let delay = gate.admit(job, rate: rate(of: job), now: now) {
                putBack(job, delay)
            } else if held.take(job) {
                start(job)
            }
        }
    }

    private func rate(of job: Job) -> RateLimit? {
        job.kind == .send ? directory[job.tenant]?.rates[job.channel] : nil
    }

    private func putBack(_ job: Job, _ delay: AdmissionControl.Delay) {
        metrics.postponed.add()
        logger.log(.debug, "job put off", .about(job).with(["code": .text(delay.code), "at": .text(delay.until.text)]))
        soonest = min(soonest ?? delay.until, delay.until)
        gathered.add(
            JobResult(job.lease, .postponed(until: delay.until, code: delay.code, hasReservation: delay.isReservation)))
    }

    private func putBackWaiting() {
        let now = clock.now()
        for job in held.takeWaiting() { putBack(job, AdmissionControl.Delay(until: now, code: "stopping")) }
    }

    private func start(_ job: Job) {
        held.began(job, Task { await perform(job) })
    }

    private func perform(_ job: Job) async {
        gathered.add(await result(of: job), of: job)
        signal.raise()
    }

    /// Nil when whoever waits for the job could not be told what came of it.
    private func result(of job: Job) async -> JobResult? {
        let now = clock.now()
        // A host that was paused must not do what another has taken over; but it knows that nothing went out.
        guard held.isOurs(job, at: now) else {
            return JobResult(job.lease, .postponed(until: now, code: "lease-lost"))
        }
        metrics.attempts.add()
        logger.log(.debug, "job begun", .about(job))
        let (ending, answered) = await performer.perform(job)
        gate.note(job, answered: answered, now: clock.now())
        note(ending, of: job)
        if let news = ending.followUp, await !keeper.deliver(news, tenant: job.tenant) { return nil }
        return JobResult(job.lease, ending.outcome)
    }

    private func note(_ ending: AttemptOutcome, of job: Job) {
        switch ending.outcome {
        case .done:
            metrics.done.add()
            logger.log(.debug, "job done", .about(job))
        case .retry(let at, let code, let reason):
            metrics.retried.add()
            logger.log(
                .info, "job is tried again", .about(job).because(code, reason).with(["at": .text(at.text)]))
            soonest = min(soonest ?? at, at)
        case .postponed: break
        case .dead(let code, let reason):
            metrics.dead.add()
            logger.log(.warning, "job given up", .about(job).because(code, reason))
        case .inDoubt(let code, let reason):
            metrics.inDoubt.add()
            logger.log(.warning, "job in doubt", .about(job).because(code, reason))
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
            logger.log(.error, error.words.pt, .about(error))
        }
    }
}
