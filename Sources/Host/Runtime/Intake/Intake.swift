import Core
import Stores
import Synchronization

/// Takes events in, evaluates what waits together, and commits it together.
///
/// While one batch is being committed the next one gathers, so a single message is answered in a few
/// milliseconds and thousands share a commit. What is offered beyond `capacity` is refused at once.
package final class Intake: Sendable {
    private struct Waiting {
        var arrivals: [Arrival] = []
        var isSubmitted = false
        var isClosed = false
    }

    private let store: Store
    private let evaluation: Evaluation
    private let capacity: Int
    private let batchSize: Int
    private let metrics: Metrics
    /// Called after a commit that left work for the queue or the timers.
    private let committed: @Sendable (CommittedWork) -> Void
    private let waiting = Mutex(Waiting())

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
    }

    /// Events taken in and not yet committed.
    package var depth: Int { waiting.withLock { $0.arrivals.count } }

    /// False when the house is full or closing: the sender is told to come again.
    func offer(_ arrivals: [Arrival]) -> Bool {
        let isFirst = waiting.withLock { waiting -> Bool? in
            guard !waiting.isClosed, waiting.arrivals.count + arrivals.count <= capacity else { return nil }
            waiting.arrivals += arrivals
            defer { waiting.isSubmitted = true }
            return !waiting.isSubmitted
        }
        guard let isFirst else {
            metrics.refused.add(arrivals.count)
            return false
        }
        if isFirst { submitNext() }
        return true
    }

    /// Takes in again.
    func open() { waiting.withLock { $0.isClosed = false } }

    /// Takes nothing more in.
    package func close() { waiting.withLock { $0.isClosed = true } }

    private func submitNext() {
        let batch = waiting.withLock { waiting in
            let batch = Array(waiting.arrivals.prefix(batchSize))
            waiting.arrivals.removeFirst(batch.count)
            return batch
        }
        submit(batch, triesLeft: 5)
    }

    private func submit(_ batch: [Arrival], triesLeft: Int) {
        store.submit { [evaluation] transaction throws(StoreFault) in
            try evaluation.run(batch, in: transaction)
        } completion: { [self] result in
            // Another host stored one of these events first: the batch is evaluated anew on what is there now.
            if case .failure(let fault) = result, fault.code == .conflict, triesLeft > 0 {
                submit(batch, triesLeft: triesLeft - 1)
            } else {
                finish(batch, result)
            }
        }
    }

    private func finish(_ batch: [Arrival], _ result: Result<BatchResult, StoreFault>) {
        let more = waiting.withLock { waiting in
            waiting.isSubmitted = !waiting.arrivals.isEmpty
            return waiting.isSubmitted
        }
        if more { submitNext() }
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
            let arrival = Arrival(tenant: tenant, kind: kind, key: key, at: at) { continuation.resume(returning: $0) }
            if !offer([arrival]) { continuation.resume(returning: .failure(.full)) }
        }
    }
}

extension StoreFault {
    /// More is waiting than may wait.
    static let full = StoreFault(
        .busy,
        Words(pt: "há trabalho demais na fila; tente de novo", en: "too much is waiting; try again"))
}
