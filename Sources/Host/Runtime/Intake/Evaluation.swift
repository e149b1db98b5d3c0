import Core
import Engine
import Stores

/// Evaluates a batch of events inside one transaction.
package struct Evaluation: Sendable {
    private let directory: TenantDirectory
    private let ids: IdentifierSource
    private let clock: Clock
    /// How many further events one event may bring about (`emit`, a changed status), so that rules cannot loop.
    private static let followUps = 16

    package init(directory: TenantDirectory, ids: IdentifierSource, clock: Clock) {
        self.directory = directory
        self.ids = ids
        self.clock = clock
    }

    func run(_ batch: [Arrival], in transaction: Transaction) throws(StoreFault) -> BatchResult {
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
        var run = BatchRun(directory: directory, ids: ids, now: now, followUps: Self.followUps)
        for (place, event) in events.enumerated() { run.handle(event, loaded[place], isKnown: known[place]) }
        try transaction.save(run.steps)
        return run.result
    }

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
    package var logs: [(tenant: TenantID, line: LogLine)] = []

    var isEmpty: Bool { jobs == 0 && timer == nil && reports.isEmpty && logs.isEmpty }
}
