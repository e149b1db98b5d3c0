import Core
import SQL

/// How the work stands.
package struct StoreHealth: Sendable, Hashable {
    /// Unfinished jobs and those that wait for staff, by state; states without jobs are absent.
    package var jobs: [JobState: Int] = [:]
    /// When the ready job that waits longest was to run.
    package var oldestReady: Instant?
    package var timers = 0
}

extension Snapshot {
    private static let one = Query("ping", "SELECT 1")
    // A literal state, so that each count reads the index of that state only.
    private static let counts = Query(
        "jobs_by_state",
        """
        SELECT 'ready', count(*), min(run_at) FROM jobs WHERE state = 'ready'
        UNION ALL SELECT 'scheduled', count(*), NULL FROM jobs WHERE state = 'scheduled'
        UNION ALL SELECT 'running', count(*), NULL FROM jobs WHERE state = 'running'
        UNION ALL SELECT 'dead', count(*), NULL FROM jobs WHERE state = 'dead'
        UNION ALL SELECT 'in-doubt', count(*), NULL FROM jobs WHERE state = 'in-doubt'
        """)
    private static let timers = Query("timers_count", "SELECT count(*) FROM timers")

    package func ping() throws(StoreFault) {
        try database.run(Self.one, [])
    }

    /// Counts; its cost grows with the work that waits, not with what was done.
    package func health() throws(StoreFault) -> StoreHealth {
        var health = StoreHealth()
        let rows = try database.run(Self.counts, [])
        try storing { () throws(SQLFault) in
            for row in rows where try row.count(1) > 0 {
                health.jobs[try row.word(0)] = try row.count(1)
                if let oldest = try row.optionalInstant(2) { health.oldestReady = oldest }
            }
        }
        health.timers = Int(clamping: try database.firstInt(Self.timers, []) ?? 0)
        return health
    }
}
