import Core
import SQL

extension Transaction {
    private static let retry = Query(
        "job_retry",
        """
        UPDATE jobs SET state = 'ready', run_at = $3, attempts = 0, finished_at = NULL, lease_token = lease_token + 1
        WHERE tenant_id = $1 AND job_id = $2 AND state IN ('dead', 'in-doubt')
        RETURNING kind
        """)
    private static let discard = Query(
        "job_discard",
        """
        UPDATE jobs SET state = 'discarded', finished_at = $3
        WHERE tenant_id = $1 AND job_id = $2 AND state IN ('dead', 'in-doubt')
        """)
    private static let requeue = Query(
        "message_requeue",
        """
        UPDATE messages SET status = 'queued', code = NULL, reason = NULL
        WHERE tenant_id = $1 AND message_id = $2 AND status IN ('in-doubt', 'failed')
        """)

    /// Runs dead and doubtful jobs again because somebody decided so; false for others.
    package func retry(_ jobs: [JobID], of tenant: TenantID, now: Instant) throws(StoreFault) -> [Bool] {
        let rows = jobs.map { [SQLValue.id(tenant), .id($0), .at(now)] }
        let retried = try database.batch(Self.retry, rows).map { !$0.isEmpty }
        let messages = zip(jobs, retried).filter(\.1).map { [SQLValue.id(tenant), .id($0.0)] }
        try database.batch(Self.requeue, messages)
        return retried
    }

    /// Gives up dead and doubtful jobs for good; false for others.
    package func discard(_ jobs: [JobID], of tenant: TenantID, now: Instant) throws(StoreFault) -> [Bool] {
        try database.batch(Self.discard, jobs.map { [.id(tenant), .id($0), .at(now)] }).map { $0.changes > 0 }
    }
}
