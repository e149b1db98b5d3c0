import Core
import SQL

/// Gives picked jobs to a worker, with everything it needs to do them.
struct JobLeasing {
    let database: Database

    private static let lease = Query(
        "job_lease",
        """
        UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_token = $3, lease_until = $4, worker = $5
        WHERE tenant_id = $1 AND job_id = $2
        """)
    private static let sending = Query(
        "message_sending",
        """
        UPDATE messages SET status = CASE WHEN status IN ('queued', 'in-doubt') THEN 'sending' ELSE status END
        WHERE tenant_id = $1 AND message_id = $2
        RETURNING channel, contact_id, conversation_id, text, choices, template
        """)
    private static let broken = Query(
        "job_broken",
        """
        UPDATE jobs SET state = 'dead', code = 'unreadable', reason = $3, finished_at = $4
        WHERE tenant_id = $1 AND job_id = $2
        """)

    /// A job whose row cannot be read any more becomes a dead letter, so that it stops nobody.
    func lease(_ picked: [PickedJob], until: Instant, worker: String) throws(StoreFault) -> [Job] {
        var leases = SQLBatch()
        for job in picked {
            leases.append([.id(job.tenant), .id(job.id), .int(job.token + 1), .at(until), .words(worker)])
        }
        try database.write(Self.lease, leases)
        let work = try works(picked)
        var jobs: [Job] = []
        var broken = SQLBatch()
        for (job, work) in zip(picked, work) {
            switch work {
            case .success(let work): jobs.append(Job(job, work, until: until))
            case .failure(let fault):
                broken.append([.id(job.tenant), .id(job.id), .text(fault.message), .at(until)])
            }
        }
        try database.write(Self.broken, broken)
        return jobs
    }

    private func works(_ picked: [PickedJob]) throws(StoreFault) -> [Result<Job.Work, SQLFault>] {
        let sends = picked.filter { $0.kind == .send }
        let keys = Set(sends.compactMap { job in job.contact.map { ContactKey(job.tenant, $0) } }).sorted()
        let contacts = try ContactTable(database: database).read(keys)
        let messages = try database.change(Self.sending, sends.map { [.id($0.tenant), .id($0.id)] })
        var nextSend = messages.startIndex
        return picked.map { job in
            guard job.kind == .send else { return Result { () throws(SQLFault) in try Self.other(job) } }
            defer { nextSend += 1 }
            let place = job.contact.flatMap { contacts.places[ContactKey(job.tenant, $0)] }
            return Result { () throws(SQLFault) in
                try Self.send(job, messages[nextSend].first, place.map { contacts.contacts[$0] })
            }
        }
    }

    private static func send(_ job: PickedJob, _ row: SQLRow?, _ contact: Contact?) throws(SQLFault) -> Job.Work {
        guard let row, let contact else { throw SQLFault(.decoding, "a send without its message or contact") }
        let message = OutboundMessage(
            id: MessageID(job.id.rawValue), channel: try row.text(0), contact: try row.id(1),
            conversation: try row.optionalID(2), text: try row.text(3),
            choices: try StoredJSON.choices(try row.text(4)),
            template: try StoredJSON.template(try row.text(5)))
        return .send(message, to: contact)
    }

    private static func other(_ job: PickedJob) throws(SQLFault) -> Job.Work {
        let payload = job.payload.isEmpty ? Value.null : try StoredJSON.parse(job.payload)
        guard job.kind == .call else { return .other(payload) }
        return .call(
            try CallPayload.call(
                payload, id: job.id, connector: job.channel, contact: job.contact, conversation: job.conversation,
                destructive: job.isDestructive))
    }
}

extension Job {
    fileprivate init(_ picked: PickedJob, _ work: Work, until: Instant) {
        self.init(
            id: picked.id, tenant: picked.tenant, kind: picked.kind, work: work, contact: picked.contact,
            conversation: picked.conversation, channel: picked.channel, priority: picked.priority,
            attempts: picked.attempts + 1, maxAttempts: picked.maxAttempts, createdAt: picked.createdAt,
            lease: JobLease(
                tenant: picked.tenant, job: picked.id, kind: picked.kind, channel: picked.channel,
                token: picked.token + 1, until: until))
    }
}
