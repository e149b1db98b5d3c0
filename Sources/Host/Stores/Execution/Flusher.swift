import Core
import Dispatch
import SQL
import Synchronization

/// Waits for the disk on a thread of its own, so that the writer goes on meanwhile, and then tells the callers.
///
/// Later commits stand behind earlier ones in the log, so one wait serves all that were committed before it began, and
/// whoever saw another's commit is told after that one is safe.
final class Flusher: Sendable {
    typealias Flush = @Sendable () throws(SQLFault) -> Void

    private struct Waiting {
        var groups: [CommittedGroup] = []
        var isRunning = false
        var broken: StoreFault?
    }

    /// Commits that may wait for the disk; the writer waits then, too.
    private static let ahead = 8
    private let waiting = Mutex(Waiting())
    private let room = DispatchSemaphore(value: ahead)
    private let queue = DispatchQueue(label: "recado.store.flusher")
    private let flush: Flush?

    /// - Parameter flush: nil where a commit is as safe as it will be.
    init(_ flush: Flush?) { self.flush = flush }

    func add(_ settled: CommittedGroup) {
        room.wait()
        let mustStart = waiting.withLock { waiting in
            waiting.groups.append(settled)
            defer { waiting.isRunning = true }
            return !waiting.isRunning
        }
        if mustStart { queue.async { self.drain() } }
    }

    /// After a disk refused, nobody knows what it has: nothing more is promised until a restart reads it anew.
    func refuseBroken() throws(StoreFault) {
        if let fault = waiting.withLock({ $0.broken }) { throw fault }
    }

    /// Returns when nobody waits any more; to be called once nothing more is added.
    func finish() { queue.sync {} }

    private func drain() {
        while let groups = next() {
            let fault = flushed(groups)
            for group in groups {
                for one in group.ran { one.finish(fault) }
                room.signal()
            }
        }
    }

    private func next() -> [CommittedGroup]? {
        waiting.withLock { waiting in
            defer { waiting.groups = [] }
            if waiting.groups.isEmpty { waiting.isRunning = false }
            return waiting.groups.isEmpty ? nil : waiting.groups
        }
    }

    private func flushed(_ groups: [CommittedGroup]) -> StoreFault? {
        guard let flush, groups.contains(where: \.hasChanged) else { return nil }
        do throws(StoreFault) {
            try storing { () throws(SQLFault) in try flush() }
            return nil
        } catch {
            let fault = error
            waiting.withLock { $0.broken = fault }
            return fault
        }
    }
}
