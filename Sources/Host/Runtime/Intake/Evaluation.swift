import Core
import Engine
import Stores

/// Evaluates a batch of events inside one transaction.
package struct Evaluation: Sendable {
    private let directory: TenantDirectory
    private let earlier: EarlierVersions?
    private let ids: IdentifierSource
    private let clock: Clock
    private let metrics: Metrics
    /// How many further events one event may bring about (`emit`, a changed status), so that rules cannot loop.
    private static let followUps = 16

    /// - Parameter earlier: where versions come from that people stand in and that are not in memory.
    package init(
        directory: TenantDirectory, earlier: EarlierVersions? = nil, ids: IdentifierSource, clock: Clock,
        metrics: Metrics = Metrics()
    ) {
        self.directory = directory
        self.earlier = earlier
        self.ids = ids
        self.clock = clock
        self.metrics = metrics
    }

    func run(_ batch: [Arrival], in transaction: Transaction) throws(StoreFault) -> BatchResult {
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
        let loadedAt = clock.ticks()
        let snapshot = transaction.reading
        var run = BatchRun(ids: ids, now: now, followUps: Self.followUps) { (conversation, tenant) throws(StoreFault) in
            try earlier?.way(for: conversation, of: tenant, from: snapshot)
                ?? directory.way(for: conversation, of: tenant)
        }
        for (place, event) in events.enumerated() { try run.handle(event, loaded[place], isKnown: known[place]) }
        metrics.evaluationSeconds.add(seconds(since: loadedAt))
        try transaction.save(run.steps)
        metrics.batchSeconds.add(seconds(since: began))
        return run.result
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
    package var reports: [(tenant: TenantID, report: ReportRequest)] = []
    package var logs: [LoggedLine] = []

    var isEmpty: Bool { jobs == 0 && timer == nil && reports.isEmpty && logs.isEmpty }
}
