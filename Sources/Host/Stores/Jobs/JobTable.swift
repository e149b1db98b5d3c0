import Core
import SQL

/// The jobs, as steps and others put them in.
struct JobTable {
    let database: Database

    private static let insert = Query(
        "job_insert",
        """
        INSERT INTO jobs (tenant_id, job_id, kind, state, priority, run_at, attempts, max_attempts, unique_key,
            contact_id, run_id, channel, destructive, payload, lease_token, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12, $13, 0, $14)
        ON CONFLICT DO NOTHING
        """)

    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    /// Its payload is the message's own row.
    static func add(_ message: OutboundMessage, _ event: Event, attempts: Int, to rows: inout SQLBatch) {
        rows.id(event.tenant)
        rows.id(message.id)
        rows.text(JobKind.send.rawValue)
        rows.text(JobState.ready.rawValue)
        rows.count(event.kind.priority)
        rows.at(event.at)
        rows.count(attempts)
        rows.null()
        rows.id(message.contact)
        rows.id(message.run)
        rows.words(message.channel)
        rows.int(0)
        rows.text("")
        rows.at(event.at)
        rows.endRow()
    }

    static func call(_ call: OutboundCall, _ event: Event) -> [SQLValue] {
        [
            .id(event.tenant), .id(call.id), .text(call.jobKind.rawValue), .text(JobState.ready.rawValue),
            .count(event.kind.priority), .at(event.at), .count(max(1, call.attempts)), .null, .id(call.contact),
            .id(call.run), .words(call.connector), SQLValue(call.destructive),
            .text(JSON.text(call.stored)), .at(event.at),
        ]
    }

    static func request(_ request: JobRequest, _ effect: Effect, _ step: CommittedStep) -> [SQLValue] {
        let event = step.event
        return [
            .id(event.tenant), .text(effect.id), .words(request.kind.rawValue), .text(JobState.ready.rawValue),
            .count(JobPriority.normal), .at(event.at), .count(max(1, request.attempts)), .null,
            .id(step.contact), .null, .text(""), 0, .text(JSON.text(request.payload)), .at(event.at),
        ]
    }

    func insert(_ jobs: [NewJob], now: Instant) throws(StoreFault) -> [Bool] {
        let rows: [[SQLValue]] = jobs.map { job in
            [
                .id(job.tenant), .id(job.id), .words(job.kind.rawValue),
                .text((job.runAt > now ? JobState.scheduled : .ready).rawValue), .count(job.priority), .at(job.runAt),
                .count(max(1, job.maxAttempts)), .words(job.uniqueKey), .id(job.contact), .null, .words(job.channel),
                SQLValue(job.isDestructive), .text(JSON.text(job.payload)), .at(now),
            ]
        }
        return try database.batch(Self.insert, rows).map { $0.changes > 0 }
    }
}

extension Transaction {
    /// Takes in jobs; false for one whose id or unique key is there already.
    package func enqueue(_ jobs: [NewJob], now: Instant) throws(StoreFault) -> [Bool] {
        try JobTable(database: database).insert(jobs, now: now)
    }
}

extension EventKind {
    /// Whether somebody waits for what comes of this event.
    fileprivate var priority: Int {
        switch self {
        case .message, .endpoint, .answer: JobPriority.prompt
        default: JobPriority.normal
        }
    }
}
