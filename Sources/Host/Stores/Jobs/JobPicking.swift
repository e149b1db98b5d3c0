import Core
import SQL

/// Chooses which jobs run next, in rounds in which each tenant gets the same share.
struct JobPicking {
    private let database: Database
    private(set) var picked: [PickedJob] = []
    private(set) var lastTenant = ""

    init(database: Database) { self.database = database }

    private static let select = Query(
        "jobs_pick",
        """
        SELECT tenant_id, job_id, kind, priority, attempts, max_attempts, contact_id, run_id, channel,
            destructive, payload, lease_token, created_at, run_at
        FROM jobs WHERE state = 'ready' AND tenant_id = $1
        ORDER BY priority, run_at, job_id LIMIT $2 /*skip locked*/
        """)

    /// The first round gives all the same; what poorer tenants leave goes to those that have more, in their order.
    mutating func pick(_ limit: Int, from tenants: [String]) throws(StoreFault) {
        guard !tenants.isEmpty else { return }
        let share = max(1, limit / tenants.count)
        if tenants.count == 1 {
            return take(try jobs([[.text(tenants[0]), .count(limit)]]), share: limit, limit, tenants)
        }
        let first = try jobs(tenants.map { [SQLValue.text($0), .count(share)] })
        let rich = zip(tenants, first).filter { $1.count == share }.map(\.0)
        let missing = limit - first.reduce(0) { $0 + $1.count }
        guard missing > 0, !rich.isEmpty else { return take(first, share: share, limit, tenants) }
        let more = try jobs(rich.map { [SQLValue.text($0), .count(share + missing)] })
        let longer = Dictionary(zip(rich, more), uniquingKeysWith: { first, _ in first })
        take(zip(tenants, first).map { longer[$0] ?? $1 }, share: share, limit, tenants)
    }

    private func jobs(_ rows: [[SQLValue]]) throws(StoreFault) -> [[PickedJob]] {
        var jobs: [[PickedJob]] = []
        for rows in try database.batch(Self.select, rows) {
            jobs.append(
                try storing { () throws(SQLFault) in
                    var picked: [PickedJob] = []
                    for row in rows { picked.append(try PickedJob(row)) }
                    return picked
                })
        }
        return jobs
    }

    /// Everyone's share, then one more each in turn until the limit.
    private mutating func take(_ jobs: [[PickedJob]], share: Int, _ limit: Int, _ tenants: [String]) {
        for (tenant, jobs) in zip(tenants, jobs) where picked.count < limit {
            picked += jobs.prefix(min(share, limit - picked.count))
            if !jobs.isEmpty { lastTenant = tenant }
        }
        var round = share
        while picked.count < limit {
            let before = picked.count
            for jobs in jobs where jobs.count > round && picked.count < limit { picked.append(jobs[round]) }
            if picked.count == before { return }
            round += 1
        }
    }
}

/// A job's row.
struct PickedJob {
    let tenant: TenantID
    let id: JobID
    let kind: JobKind
    let priority: Int
    let attempts: Int
    let maxAttempts: Int
    let contact: ContactID?
    let run: RunID?
    let channel: String
    let isDestructive: Bool
    let payload: String
    let token: Int64
    let createdAt: Instant
    let runAt: Instant

    init(_ row: SQLRow) throws(SQLFault) {
        tenant = try row.id(0)
        id = try row.id(1)
        kind = JobKind(rawValue: try row.text(2))
        priority = try row.count(3)
        attempts = try row.count(4)
        maxAttempts = try row.count(5)
        contact = try row.optionalID(6)
        run = try row.optionalID(7)
        channel = try row.text(8)
        isDestructive = try row.bool(9)
        payload = try row.text(10)
        token = try row.int(11)
        createdAt = try row.instant(12)
        runAt = try row.instant(13)
    }
}
