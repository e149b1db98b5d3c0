import Core
import SQL

/// A job as staff see it.
package struct ListedJob: Sendable, Hashable {
    package let id: JobID
    package let kind: JobKind
    package let state: JobState
    package let runAt: Instant
    package let attempts: Int
    package let maxAttempts: Int
    package let contact: ContactID?
    package let run: RunID?
    package let channel: String
    /// The reason's code of the last attempt, and its words.
    package let code: String?
    package let reason: String?
    package let createdAt: Instant
    package let finishedAt: Instant?
}

extension Snapshot {
    private static let columns = """
        job_id, kind, state, run_at, attempts, max_attempts, contact_id, run_id, channel, code, reason,
        created_at, finished_at
        """
    private static let dead = listing("dead")
    private static let inDoubt = listing("in-doubt")
    private static let byState = Query(
        "jobs_listed",
        """
        SELECT \(columns) FROM jobs WHERE tenant_id = $1 AND state = $2 AND job_id > $3 ORDER BY job_id LIMIT $4
        """)
    private static let one = Query("job", "SELECT \(columns) FROM jobs WHERE tenant_id = $1 AND job_id = $2")
    private static let next = Query(
        "jobs_next",
        """
        SELECT min(run_at) FROM (SELECT min(run_at) AS run_at FROM jobs WHERE state = 'scheduled'
            UNION ALL SELECT * FROM (SELECT run_at FROM jobs WHERE state = 'ready' LIMIT 1) AS ready) AS waiting
        """)

    private static func listing(_ state: String) -> Query {
        Query(
            "jobs_" + state,
            """
            SELECT \(columns) FROM jobs WHERE tenant_id = $1 AND state = '\(state)' AND job_id > $2
            ORDER BY job_id LIMIT $3
            """)
    }

    /// A tenant's jobs in one state, by id; `after` is the last of the page before.
    package func jobs(of tenant: TenantID, in state: JobState, after: JobID = "", limit: Int = 100) throws(StoreFault)
        -> [ListedJob]
    {
        let rows =
            switch state {
            case .dead: try database.run(Self.dead, [.id(tenant), .id(after), .count(limit)])
            case .inDoubt: try database.run(Self.inDoubt, [.id(tenant), .id(after), .count(limit)])
            default:
                try database.run(Self.byState, [.id(tenant), .text(state.rawValue), .id(after), .count(limit)])
            }
        return try Self.listed(rows)
    }

    package func job(_ id: JobID, of tenant: TenantID) throws(StoreFault) -> ListedJob? {
        try Self.listed(try database.run(Self.one, [.id(tenant), .id(id)])).first
    }

    /// When there is work next; a time in the past when there is some now.
    package func nextRunAt() throws(StoreFault) -> Instant? {
        try database.firstInt(Self.next, []).map { Instant(milliseconds: $0) }
    }

    private static func listed(_ rows: SQLRows) throws(StoreFault) -> [ListedJob] {
        try storing { () throws(SQLFault) in
            var jobs: [ListedJob] = []
            for row in rows { jobs.append(try ListedJob(row)) }
            return jobs
        }
    }
}

extension ListedJob {
    fileprivate init(_ row: SQLRow) throws(SQLFault) {
        id = try row.id(0)
        kind = JobKind(rawValue: try row.text(1))
        state = try row.word(2)
        runAt = try row.instant(3)
        attempts = try row.count(4)
        maxAttempts = try row.count(5)
        contact = try row.optionalID(6)
        run = try row.optionalID(7)
        channel = try row.text(8)
        code = try row.optionalText(9)
        reason = try row.optionalText(10)
        createdAt = try row.instant(11)
        finishedAt = try row.optionalInstant(12)
    }
}
