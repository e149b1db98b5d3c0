import Core
import Dispatch
import SQL
import Synchronization

/// A thread that writes. Whatever waits when it becomes free shares one commit; its callers are told once that is on
/// the disk, while the next group is under way.
final class Writer: Sendable {
    private struct Waiting {
        var requests: [WriteRequest] = []
        var isRunning = false
        var isClosed = false
        var commits = 0
    }

    private let waiting = Mutex(Waiting())
    private let queue = DispatchQueue(label: "recado.store.writer")
    private let group: WriteGroup
    private let flusher: Flusher
    private let capacity: Int
    private let groupSize: Int

    init(group: WriteGroup, flusher: Flusher, options: StoreOptions) {
        self.group = group
        self.flusher = flusher
        capacity = options.waitingWrites
        groupSize = max(1, options.groupSize)
    }

    /// How many transactions were committed so far.
    var commits: Int { waiting.withLock { $0.commits } }

    var load: ConnectionLoad {
        let (isOpen, reconnects) = group.source.condition
        return waiting.withLock { waiting in
            ConnectionLoad(
                use: .write, open: isOpen ? 1 : 0, busy: waiting.isRunning ? 1 : 0, waiting: waiting.requests.count,
                reconnects: reconnects)
        }
    }

    func submit(_ request: WriteRequest) {
        let (refusal, mustStart) = waiting.withLock { waiting -> (StoreFault.Code?, Bool) in
            if waiting.isClosed { return (.closed, false) }
            guard waiting.requests.count < capacity else { return (.busy, false) }
            waiting.requests.append(request)
            defer { waiting.isRunning = true }
            return (nil, !waiting.isRunning)
        }
        if let refusal { return request.refuse(StoreFault(refusal, refusal.words)) }
        if mustStart { queue.async { self.drain() } }
    }

    private func drain() {
        while let requests = next() {
            do throws(StoreFault) {
                try flusher.refuseBroken()
                let settled = try group.run(requests)
                if settled.isCommitted { waiting.withLock { $0.commits += 1 } }
                flusher.add(settled)
            } catch {
                for request in requests { request.refuse(error) }
            }
        }
    }

    private func next() -> [WriteRequest]? {
        waiting.withLock { waiting in
            guard !waiting.requests.isEmpty else {
                waiting.isRunning = false
                return nil
            }
            if waiting.requests.count <= groupSize {
                defer { waiting.requests = [] }
                return waiting.requests
            }
            defer { waiting.requests.removeFirst(groupSize) }
            return Array(waiting.requests.prefix(groupSize))
        }
    }

    /// Refuses what comes from now on, finishes what waits, then closes the session.
    func close() async {
        waiting.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            queue.async {
                self.drain()
                self.flusher.finish()
                self.group.close()
                continuation.resume()
            }
        }
    }
}
