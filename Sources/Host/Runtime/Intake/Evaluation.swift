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
        let loaded = try transaction.load(batch.map(\.subject), ids: ids, now: now)
        let known = try transaction.isKnown(events)
        var run = BatchRun(directory: directory, ids: ids, now: now, followUps: Self.followUps)
        for (place, event) in events.enumerated() { run.handle(event, loaded[place], isKnown: known[place]) }
        try transaction.save(run.steps)
        return run.result
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
