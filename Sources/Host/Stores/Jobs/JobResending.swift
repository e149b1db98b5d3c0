import Core
import SQL

extension Transaction {
    private static let resend = Query(
        "jobs_resend",
        """
        UPDATE jobs SET state = 'ready', run_at = $3, finished_at = NULL
        WHERE tenant_id = $1 AND channel = $2 AND state = 'in-doubt' AND kind = 'send' AND attempts < max_attempts
            AND finished_at <= $4
        RETURNING job_id
        """)
    private static let requeue = Query(
        "message_requeue_doubtful",
        """
        UPDATE messages SET status = 'queued'
        WHERE tenant_id = $1 AND message_id = $2 AND status = 'in-doubt'
        """)

    /// Sends again what has been in doubt since `before` without a receipt that settled it, because the tenant would
    /// rather say something twice than not at all; attempts go on counting.
    /// - Returns: how many.
    package func resendDoubtful(of tenant: TenantID, on channel: String, before: Instant, now: Instant)
        throws(StoreFault) -> Int
    {
        let rows = try database.run(Self.resend, [.id(tenant), .words(channel), .at(now), .at(before)])
        let names = try storing { () throws(SQLFault) in
            var names: [[SQLValue]] = []
            for row in rows { names.append([.id(tenant), try row.value(0)]) }
            return names
        }
        try database.batch(Self.requeue, names)
        return names.count
    }
}
