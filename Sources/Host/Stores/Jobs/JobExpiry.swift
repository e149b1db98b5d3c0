import Core
import SQL

extension Transaction {
    private static let expired = Query(
        "jobs_expired",
        """
        SELECT tenant_id, job_id, kind, contact_id, run_id, channel, attempts, max_attempts, destructive
        FROM jobs WHERE state = 'running' AND lease_until <= $1 ORDER BY lease_until LIMIT $2 /*skip locked*/
        """)
    private static let expire = Query(
        "job_expire",
        """
        UPDATE jobs SET state = $3, run_at = $4, code = 'lease-expired', reason = NULL, lease_until = NULL,
            finished_at = $5, lease_token = lease_token + 1
        WHERE tenant_id = $1 AND job_id = $2
        """)
    private static let statuses = Query(
        "message_status", "SELECT status FROM messages WHERE tenant_id = $1 AND message_id = $2")

    /// Takes jobs back from workers whose lease has run out, and says what became of each.
    ///
    /// A send that was under way, and a call that cannot be undone, are in doubt: they are listed and never repeated
    /// by themselves. Others are ready again, or dead when that was the last attempt.
    package func expireLeases(now: Instant, limit: Int = 1_000) throws(StoreFault) -> [ExpiredJob] {
        let rows = try database.run(Self.expired, [.at(now), .count(limit)])
        guard !rows.isEmpty else { return [] }
        let names = try storing { () throws(SQLFault) in
            var names: [[SQLValue]] = []
            for row in rows { names.append([try row.value(0), try row.value(1)]) }
            return names
        }
        var jobs: [ExpiredJob] = []
        for (row, status) in zip(rows, try database.batch(Self.statuses, names)) {
            jobs.append(
                try storing { () throws(SQLFault) in
                    let isSending = try status.first?.text(0) == DeliveryStatus.sending.rawValue
                    return try ExpiredJob(row, isSending: isSending)
                })
        }
        try database.batch(
            Self.expire,
            jobs.map { job in
                let finished = job.state == .ready ? nil : now
                return [.id(job.tenant), .id(job.id), .text(job.state.rawValue), .at(now), .at(finished)]
            })
        try MessageStatusTable(database: database).progress(jobs.compactMap(MessageProgress.init))
        return jobs
    }
}

extension ExpiredJob {
    fileprivate init(_ row: SQLRow, isSending: Bool) throws(SQLFault) {
        let attempts = try row.count(6)
        let kind = JobKind(rawValue: try row.text(2))
        let isDoubtful = kind == .send ? isSending : try row.bool(8)
        self.init(
            tenant: try row.id(0), id: try row.id(1), kind: kind, contact: try row.optionalID(3),
            run: try row.optionalID(4), channel: try row.text(5), attempts: attempts,
            state: try isDoubtful ? .inDoubt : attempts >= row.count(7) ? .dead : .ready)
    }
}

extension MessageProgress {
    fileprivate init?(_ job: ExpiredJob) {
        guard job.kind == .send, job.state != .ready else { return nil }
        self.init(
            tenant: job.tenant, message: MessageID(job.id.rawValue), channel: job.channel,
            status: job.state == .inDoubt ? .inDoubt : .failed, code: "lease-expired")
    }
}
