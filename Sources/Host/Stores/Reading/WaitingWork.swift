import Core
import SQL

/// The jobs of one kind in one state, of all tenants together.
package struct WaitingWork: Sendable, Hashable {
    package let kind: JobKind
    package let state: JobState
    package let count: Int
    /// When the oldest of them was to run.
    package let oldest: Instant
}

extension Snapshot {
    // A literal state, so that each part reads the index of that state only.
    private static let waiting = Query(
        "jobs_waiting",
        JobState.unfinished.map { state in
            "SELECT kind, '\(state.rawValue)', count(*), min(run_at) FROM jobs WHERE state = '\(state.rawValue)' GROUP BY kind"
        }.joined(separator: " UNION ALL "))
    private static let due = Query("timers_due_count", "SELECT count(*) FROM timers WHERE due <= $1")

    /// Counts; its cost grows with the work that waits, not with what was done.
    package func waitingWork() throws(StoreFault) -> [WaitingWork] {
        let rows = try database.run(Self.waiting, [])
        return try storing { () throws(SQLFault) in
            var work: [WaitingWork] = []
            for row in rows {
                work.append(
                    WaitingWork(
                        kind: JobKind(rawValue: try row.text(0)), state: try row.word(1), count: try row.count(2),
                        oldest: try row.instant(3)))
            }
            return work
        }
    }

    package func timersDue(now: Instant) throws(StoreFault) -> Int {
        Int(clamping: try database.firstInt(Self.due, [.at(now)]) ?? 0)
    }
}

extension JobState {
    fileprivate static let unfinished: [JobState] = [.scheduled, .ready, .running, .dead, .inDoubt]
}
