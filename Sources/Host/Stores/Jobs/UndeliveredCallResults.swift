import Core
import SQL

extension Snapshot {
    private static let untold = Query(
        "calls_untold",
        """
        SELECT j.tenant_id, j.job_id, j.contact_id, c.run_id, j.channel, j.attempts, j.state, j.kind
        FROM runs c JOIN jobs j ON j.tenant_id = c.tenant_id AND j.job_id = c.token
        WHERE c.phase = 'calling' AND j.state IN ('dead', 'in-doubt') AND j.finished_at <= $1 LIMIT $2
        """)

    /// Calls that were given up before `before`, and whose conversation still waits: the host stopped in between.
    package func undeliveredCallResults(before: Instant, limit: Int = 100) throws(StoreFault) -> [ExpiredJob] {
        let rows = try database.run(Self.untold, [.at(before), .count(limit)])
        return try storing { () throws(SQLFault) in
            var jobs: [ExpiredJob] = []
            for row in rows { jobs.append(try ExpiredJob(untold: row)) }
            return jobs
        }
    }
}

extension ExpiredJob {
    fileprivate init(untold row: SQLRow) throws(SQLFault) {
        self.init(
            tenant: try row.id(0), id: try row.id(1), kind: JobKind(rawValue: try row.text(7)),
            contact: try row.optionalID(2), run: try row.id(3), channel: try row.text(4),
            attempts: try row.count(5), state: JobState(rawValue: try row.text(6)) ?? .inDoubt)
    }
}
