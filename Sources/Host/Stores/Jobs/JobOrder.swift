import Core
import SQL

/// Keeps the messages to one contact in their order where several hosts share a queue: what comes after a send that
/// another host has, or is taking this very moment, waits.
struct JobOrder {
    let database: Database
    let worker: String

    private static let elsewhere = Query(
        "jobs_elsewhere",
        "SELECT tenant_id, contact_id FROM jobs WHERE state = 'running' AND kind = 'send' AND worker <> $1")
    /// Without locks, so that it shows what others have locked, too.
    private static let head = Query(
        "jobs_head",
        """
        SELECT tenant_id, contact_id, job_id FROM jobs
        WHERE state = 'ready' AND tenant_id = $1 AND kind = 'send' AND (priority, run_at, job_id) <= ($2, $3, $4)
        ORDER BY priority, run_at, job_id
        """)

    /// The jobs that nobody else's hold up. One host alone keeps the order itself, and a SQLite file has one host.
    func withoutOvertaking(_ picked: [PickedJob]) throws(StoreFault) -> [PickedJob] {
        let sends = picked.filter { $0.kind == .send }
        guard database.dialect == .postgres, !sends.isEmpty else { return picked }
        let heads = try database.batch(Self.head, lasts(of: sends))
        let held = try database.run(Self.elsewhere, [.text(worker)])
        return try storing { () throws(SQLFault) in
            let ours = Set(sends.map(\.key))
            var waiting: Set<ContactKey> = []
            var late: Set<PickedJob.Key> = []
            for row in held { waiting.insert(ContactKey(try row.id(0), try row.id(1))) }
            for rows in heads {
                for row in rows {
                    let contact = ContactKey(try row.id(0), try row.id(1))
                    let key = PickedJob.Key(tenant: contact.tenant, id: try row.id(2))
                    if !ours.contains(key) { waiting.insert(contact) }
                    if waiting.contains(contact) { late.insert(key) }
                }
            }
            return picked.filter { $0.kind != .send || !late.contains($0.key) }
        }
    }

    /// Of each tenant the send that comes last.
    private func lasts(of sends: [PickedJob]) -> [[SQLValue]] {
        var last: [TenantID: PickedJob] = [:]
        for job in sends { last[job.tenant] = job }
        return last.values.map { [.id($0.tenant), .count($0.priority), .at($0.runAt), .id($0.id)] }
    }
}

extension PickedJob {
    struct Key: Hashable {
        let tenant: TenantID
        let id: JobID
    }

    var key: Key { Key(tenant: tenant, id: id) }
}
