import Core
import SQL

extension Transaction {
    /// Stores how attempts ended; false for a lease that another worker, or nobody, holds by now: its result is
    /// dropped.
    ///
    /// A send that is in doubt because its lease ran out, and that nobody has decided about since, is settled by the
    /// worker that comes back late: it knows what came of it. It stays in doubt when it did not go out and a later
    /// message to the contact did: nothing overtakes by itself.
    package func finish(_ results: [JobResult], now: Instant) throws(StoreFault) -> [Bool] {
        try JobFinishing(database: database, now: now).finish(results)
    }

    private static let renewing = Query(
        "job_renew",
        """
        UPDATE jobs SET lease_until = $4
        WHERE tenant_id = $1 AND job_id = $2 AND lease_token = $3 AND state = 'running'
        """)

    /// Prolongs leases; false for one that was lost, whose worker should stop.
    package func renew(_ leases: [JobLease], until: Instant) throws(StoreFault) -> [Bool] {
        let rows = leases.map { [SQLValue.id($0.tenant), .id($0.job), .int($0.token), .at(until)] }
        return try database.change(Self.renewing, rows).map { $0.changes > 0 }
    }
}

/// Ends attempts, and moves the messages of sends with them.
struct JobFinishing {
    let database: Database
    let now: Instant

    private static let finish = Query(
        "job_finish",
        """
        UPDATE jobs SET state = $4, run_at = coalesce($5, run_at), attempts = attempts - $6, code = $7, reason = $8,
            finished_at = $9, lease_until = NULL, worker = NULL,
            priority = CASE WHEN $10 = 1 AND priority IN (\(JobPriority.prompt), \(JobPriority.normal))
                THEN priority - 1 ELSE priority END
        WHERE tenant_id = $1 AND job_id = $2 AND (lease_token = $3 AND state = 'running'
            OR lease_token = $3 + 1 AND state = 'in-doubt' AND code = 'lease-expired' AND kind = 'send'
            AND ($4 NOT IN ('ready', 'scheduled') OR NOT EXISTS (
                SELECT 1 FROM messages AS later
                WHERE later.tenant_id = jobs.tenant_id AND later.contact_id = jobs.contact_id
                    AND later.message_id > jobs.job_id AND later.direction = 'out' AND later.status <> 'queued')))
        """)

    func finish(_ results: [JobResult]) throws(StoreFault) -> [Bool] {
        let accepted = try database.change(Self.finish, results.map(values)).map { $0.changes > 0 }
        let sends = zip(results, accepted).filter { $0.1 && $0.0.lease.kind == .send }
        try MessageStatusTable(database: database).progress(sends.map { MessageProgress($0.0) })
        return accepted
    }

    private func values(_ result: JobResult) -> [SQLValue] {
        let lease: [SQLValue] = [.id(result.lease.tenant), .id(result.lease.job), .int(result.lease.token)]
        return lease
            + {
                switch result.outcome {
                case .done: ["done", .null, 0, .null, .null, .at(now), 0]
                case .retry(let at, let code, let reason):
                    [.text(waiting(at)), .at(at), 0, .words(code), .words(reason), .null, 0]
                case .postponed(let until, let code, let hasReservation):
                    [.text(waiting(until)), .at(until), 1, .words(code), .null, .null, SQLValue(hasReservation)]
                case .dead(let code, let reason): ["dead", .null, 0, .words(code), .words(reason), .at(now), 0]
                case .inDoubt(let code, let reason):
                    ["in-doubt", .null, 0, .words(code), .words(reason), .at(now), 0]
                }
            }()
    }

    private func waiting(_ at: Instant) -> String { (at > now ? JobState.scheduled : .ready).rawValue }
}
