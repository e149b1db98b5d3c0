import Core
import Dispatch
import SQL
import SQLite
import Synchronization

/// Moves SQLite's log into the file while the writer goes on.
///
/// A second connection copies nearly all of it; the writer then moves the little that came meanwhile, so that the log
/// can begin anew. SQLite's own way makes the writer copy everything within a commit.
final class WALCheckpointer: Upkeep {
    private enum Phase {
        case idle
        case moving
        /// All but what came meanwhile is moved.
        case nearlyDone
    }

    /// Beyond so many times the limit the writer moves the log itself: the disk does not keep up.
    private static let patience = 8
    /// Pages, at 4 KiB, from which a log is moved early when the disk has not twice its length left: a file that has to
    /// grow for that must still find room.
    private static let worthLooking = 256
    private let phase = Mutex(Phase.idle)
    private let queue = DispatchQueue(label: "recado.store.log")
    private let limit: Int
    private let free: @Sendable () -> Int?
    private let open: @Sendable () throws(SQLFault) -> SQLiteSession

    /// - Parameters:
    ///   - limit: pages in the log before it is moved.
    ///   - free: bytes left on the disk; nil when nobody knows.
    init(
        limit: Int, free: @escaping @Sendable () -> Int?, open: @escaping @Sendable () throws(SQLFault) -> SQLiteSession
    ) {
        self.limit = max(1, limit)
        self.free = free
        self.open = open
    }

    func committed(_ session: any SQLSession) {
        guard let session = session as? SQLiteSession else { return }
        let pages = session.logPages
        guard pages >= limit || isTight(pages) else { return }
        let found = phase.withLock { phase in
            let found = phase
            switch phase {
            case .idle: phase = .moving
            case .nearlyDone: phase = .idle
            case .moving: break
            }
            return found
        }
        switch found {
        case .idle: queue.async { self.move() }
        case .nearlyDone: try? session.checkpoint()
        case .moving: if pages >= limit * Self.patience { try? session.checkpoint() }
        }
    }

    func finish() { queue.sync {} }

    private func isTight(_ pages: Int) -> Bool {
        guard pages >= Self.worthLooking, let free = free() else { return false }
        return free / 2 < pages * 4_096
    }

    /// Twice: the second time there is only what came during the first. What fails is tried again after a commit.
    private func move() {
        if let session = try? open() {
            for _ in 0..<2 { try? session.checkpoint() }
            session.close()
        }
        phase.withLock { $0 = .nearlyDone }
    }
}
