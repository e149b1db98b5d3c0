import Core
import Engine
import Stores

/// Evaluates a batch of events inside one transaction.
package struct Evaluation: Sendable {
    private let directory: TenantDirectory
    private let earlier: PinnedVersions?
    private let ids: IdentifierSource
    private let clock: Clock
    private let metrics: Metrics
    /// How many further events one event may bring about (`emit`, a changed status), so that rules cannot loop.
    private static let followUps = 16
    /// Events that are stored together while the next are evaluated.
    private static let portion = 48

    /// - Parameter earlier: where versions come from that people stand in and that are not in memory.
    package init(
        directory: TenantDirectory, earlier: PinnedVersions? = nil, ids: IdentifierSource, clock: Clock,
        metrics: Metrics = Metrics()
    ) {
        self.directory = directory
        self.earlier = earlier
        self.ids = ids
        self.clock = clock
        self.metrics = metrics
    }

    func run(_ batch: [OfferedEvent], in transaction: Transaction) throws(StoreFault) -> BatchResult {
        let began = clock.ticks()
        let now = clock.now()
        let events = batch.map { arrival in
            Event(
                id: EventID(ids.make(at: now)), tenant: arrival.tenant, at: arrival.at, kind: arrival.kind,
                key: arrival.key)
        }
        let subjects = zip(batch, events).map { $0.subject ?? StateRequest($1) }
        let loaded = try transaction.load(subjects, ids: ids, now: now)
        var known = try transaction.isKnown(events)
        try record(events, &known, in: transaction, now)
        let result = try evaluate(LoadedBatch(events: events, loaded: loaded, known: known, now: now), in: transaction)
        metrics.batchSeconds.add(seconds(since: began))
        return result
    }

    /// A small batch on this thread; of a larger one, the next steps are evaluated while the last ones are stored.
    private func evaluate(_ batch: LoadedBatch, in transaction: Transaction) throws(StoreFault) -> BatchResult {
        let turn = SharedTransaction(transaction)
        let rows = transaction.rows
        guard batch.events.count > Self.portion else {
            return try steps(of: batch, turn) { (steps) throws(StoreFault) in try turn.save(rows(steps)) }
        }
        let line = StepPipeline()
        line.fill { (put) throws(StoreFault) in
            try steps(of: batch, turn) { (steps) throws(StoreFault) in put(rows(steps)) }
        }
        return try line.empty { (rows) throws(StoreFault) in try turn.save(rows) }
    }

    /// - Parameter save: takes the steps, a portion at a time.
    private func steps(
        of batch: LoadedBatch, _ turn: SharedTransaction, _ save: ([CommittedStep]) throws(StoreFault) -> Void
    ) throws(StoreFault) -> BatchResult {
        let began = clock.ticks()
        var run = BatchRun(ids: ids, now: batch.now, followUps: Self.followUps) {
            (run, tenant) throws(StoreFault) in
            try way(for: run, of: tenant, turn)
        }
        for (place, event) in batch.events.enumerated() {
            try run.handle(event, batch.loaded[place], isKnown: batch.known[place])
            if run.steps.count >= Self.portion { try save(run.takeSteps()) }
        }
        metrics.evaluationSeconds.add(seconds(since: began))
        try save(run.takeSteps())
        return run.result
    }

    /// The database is asked only for a version that people stand in and that is not in memory.
    private func way(for run: FlowRun?, of tenant: TenantID, _ turn: SharedTransaction) throws(StoreFault)
        -> VersionRoute?
    {
        let way = directory.way(for: run, of: tenant)
        guard case .missing? = way, let earlier else { return way }
        return try turn.reading { (snapshot) throws(StoreFault) in
            try earlier.way(for: run, of: tenant, from: snapshot)
        }
    }

    private func seconds(since ticks: UInt64) -> Double { Double(clock.ticks() &- ticks) / 1e9 }

    /// Receipts move their messages on first; one that brings nothing new needs no rule.
    private func record(_ events: [Event], _ known: inout [Bool], in transaction: Transaction, _ now: Instant)
        throws(StoreFault)
    {
        var places: [Int] = []
        var receipts: [(tenant: TenantID, receipt: Receipt)] = []
        for (place, event) in events.enumerated() where !known[place] {
            guard case .receipt(let receipt) = event.kind else { continue }
            places.append(place)
            receipts.append((event.tenant, receipt))
        }
        guard !receipts.isEmpty else { return }
        for (place, hasMoved) in zip(places, try transaction.record(receipts, now: now)) { known[place] = !hasMoved }
    }
}

/// Events with what each starts from.
private struct LoadedBatch: Sendable {
    let events: [Event]
    let loaded: [LoadedState]
    let known: [Bool]
    let now: Instant
}

/// What a batch came to.
struct BatchResult: Sendable {
    var acceptances: [Acceptance] = []
    var work = CommittedWork()
}

/// What a commit left to be done.
package struct CommittedWork: Sendable {
    package var jobs = 0
    /// The earliest timer that was set.
    package var timer: Instant?
    package var logs: [LoggedLine] = []

    var isEmpty: Bool { jobs == 0 && timer == nil && logs.isEmpty }
}
