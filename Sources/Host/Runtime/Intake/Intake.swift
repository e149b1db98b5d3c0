import Core
import Stores
import Synchronization

/// Takes events in, evaluates what waits together, and commits it together.
///
/// While one batch is evaluated the next one gathers, so a single message is answered in a few milliseconds and
/// thousands share a commit. A contact's events stand in one line and are handled in their order. What is offered
/// beyond `capacity` is refused at once.
package final class Intake: Sendable {
    private struct Waiting {
        /// One line for each of the store's lanes.
        var lines: [[OfferedEvent]]
        /// Whether the store was asked for a turn that it has not given yet.
        var isAsked: [Bool]
        var count = 0
        var isClosed = false

        init(lanes: Int) {
            lines = Array(repeating: [], count: lanes)
            isAsked = Array(repeating: false, count: lanes)
        }
    }

    private let store: Store
    private let evaluation: Evaluation
    private let capacity: Int
    private let batchSize: Int
    private let metrics: Metrics
    /// Called after a commit that left work for the queue or the timers.
    private let committed: @Sendable (CommittedWork) -> Void
    private let waiting: Mutex<Waiting>

    package init(
        store: Store, evaluation: Evaluation, capacity: Int = 16_384, batchSize: Int = 512,
        metrics: Metrics = Metrics(),
        committed: @escaping @Sendable (CommittedWork) -> Void
    ) {
        self.store = store
        self.evaluation = evaluation
        self.capacity = capacity
        self.batchSize = batchSize
        self.metrics = metrics
        self.committed = committed
        waiting = Mutex(Waiting(lanes: store.lanes))
    }

    /// Events taken in whose evaluation has not begun.
    package var depth: Int { waiting.withLock { $0.count } }

    /// False when the house is full or closing: the sender is told to come again.
    func offer(_ arrivals: [OfferedEvent]) -> Bool {
        let lanes = arrivals.map { $0.line % UInt(store.lanes) }.map { Int($0) }
        let toAsk = waiting.withLock { waiting -> [Int]? in
            guard !waiting.isClosed, waiting.count + arrivals.count <= capacity else { return nil }
            waiting.count += arrivals.count
            var toAsk: [Int] = []
            for (lane, arrival) in zip(lanes, arrivals) {
                waiting.lines[lane].append(arrival)
                if !waiting.isAsked[lane] { toAsk.append(lane) }
                waiting.isAsked[lane] = true
            }
            return toAsk
        }
        guard let toAsk else {
            metrics.refused.add(arrivals.count)
            return false
        }
        for lane in toAsk { ask(lane) }
        return true
    }

    /// Takes in again.
    func open() { waiting.withLock { $0.isClosed = false } }

    /// Takes nothing more in.
    package func close() { waiting.withLock { $0.isClosed = true } }

    /// Asks for a turn; who waits in the line when it comes makes the batch.
    private func ask(_ lane: Int) {
        submit(Batch { [self] in take(lane) }, lane, triesLeft: 5)
    }

    private func take(_ lane: Int) -> [OfferedEvent] {
        let (batch, isMore) = waiting.withLock { waiting in
            let batch = Array(waiting.lines[lane].prefix(batchSize))
            waiting.lines[lane].removeFirst(batch.count)
            waiting.count -= batch.count
            waiting.isAsked[lane] = !waiting.lines[lane].isEmpty
            return (batch, waiting.isAsked[lane])
        }
        if isMore { ask(lane) }
        return batch
    }

    private func submit(_ batch: Batch, _ lane: Int, triesLeft: Int) {
        store.submit(lane: lane) { [evaluation] transaction throws(StoreFault) in
            try evaluation.run(batch.arrivals, in: transaction)
        } completion: { [self] result in
            // Another host stored one of these events first: the batch is evaluated anew on what is there now.
            if case .failure(let fault) = result, fault.code == .conflict, triesLeft > 0 {
                submit(batch, lane, triesLeft: triesLeft - 1)
            } else {
                finish(batch.arrivals, result)
            }
        }
    }

    private func finish(_ batch: [OfferedEvent], _ result: Result<BatchResult, StoreFault>) {
        switch result {
        case .success(let result):
            note(result.acceptances)
            for (arrival, acceptance) in zip(batch, result.acceptances) { arrival.done(.success(acceptance)) }
            if !result.work.isEmpty { committed(result.work) }
        case .failure(let fault):
            metrics.batchFaults.add()
            for arrival in batch { arrival.done(.failure(fault)) }
        }
    }
}

/// The arrivals of one turn: chosen when it comes, and the same when it has to be taken again.
private final class Batch: Sendable {
    private let taken = Mutex<[OfferedEvent]?>(nil)
    private let take: @Sendable () -> [OfferedEvent]

    init(_ take: @escaping @Sendable () -> [OfferedEvent]) { self.take = take }

    var arrivals: [OfferedEvent] {
        taken.withLock { taken in
            if let taken { return taken }
            let arrivals = take()
            taken = arrivals
            return arrivals
        }
    }
}

extension Intake {
    private func note(_ acceptances: [Acceptance]) {
        metrics.batchSizes.add(Double(acceptances.count))
        let duplicates = acceptances.count { if case .duplicate = $0 { true } else { false } }
        metrics.duplicates.add(duplicates)
        metrics.taken.add(acceptances.count - duplicates)
    }

    /// Takes one event in and returns when it is committed.
    func take(_ kind: EventKind, key: EventKey, tenant: TenantID, at: Instant) async
        -> Result<Acceptance, StoreFault>
    {
        await withCheckedContinuation { continuation in
            let arrival = OfferedEvent(tenant: tenant, kind: kind, key: key, at: at) {
                continuation.resume(returning: $0)
            }
            if !offer([arrival]) { continuation.resume(returning: .failure(.full)) }
        }
    }
}

extension StoreFault {
    /// More is waiting than may wait.
    static let full = StoreFault(
        .busy,
        LocalizedText(pt: "há trabalho demais na fila; tente de novo", en: "too much is waiting; try again"))
}
