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
        RETURNING channel, contact_id, run_id, text, choices, template
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
        let loads = try loads(of: picked)
        var jobs: [Job] = []
        var broken = SQLBatch()
        for (job, load) in zip(picked, loads) {
            switch load {
            case .success(let load): jobs.append(Job(job, load, until: until))
            case .failure(let fault):
                broken.append([.id(job.tenant), .id(job.id), .text(fault.message), .at(until)])
            }
        }
        try database.write(Self.broken, broken)
        return jobs
    }

    private func loads(of picked: [PickedJob]) throws(StoreFault) -> [Result<JobLoad, SQLFault>] {
        let sends = picked.filter { $0.kind == .send }
        let keys = Set(sends.compactMap { job in job.contact.map { ContactKey(job.tenant, $0) } }).sorted()
        let contacts = try ContactTable(database: database).read(keys)
        let messages = try database.change(Self.sending, sends.map { [.id($0.tenant), .id($0.id)] })
        var nextSend = messages.startIndex
        return picked.map { job in
            guard job.kind == .send else { return Result { () throws(SQLFault) in try Self.payload(of: job) } }
            defer { nextSend += 1 }
            let place = job.contact.flatMap { contacts.places[ContactKey(job.tenant, $0)] }
            return Result { () throws(SQLFault) in
                try Self.send(job, messages[nextSend].first, place.map { contacts.contacts[$0] })
            }
        }
    }

    private static func send(_ job: PickedJob, _ row: SQLRow?, _ contact: Contact?) throws(SQLFault) -> JobLoad {
        guard let row, let contact else { throw SQLFault(.decoding, "a send without its message or contact") }
        let message = OutboundMessage(
            id: MessageID(job.id.rawValue), channel: try row.text(0), contact: try row.id(1),
            run: try row.optionalID(2), text: try row.text(3),
            choices: try StoredJSON.choices(try row.text(4)),
            template: try StoredJSON.template(try row.text(5)))
        return .message(AddressedMessage(message, to: contact))
    }

    private static func payload(of job: PickedJob) throws(SQLFault) -> JobLoad {
        .payload(job.payload.isEmpty ? .null : try StoredJSON.parse(job.payload))
    }
}

/// What a job needs beside its columns.
private enum JobLoad {
    case message(AddressedMessage)
    case payload(Value)
}

extension Job {
    fileprivate init(_ picked: PickedJob, _ load: JobLoad, until: Instant) {
        var payload = Value.null
        var message: AddressedMessage?
        switch load {
        case .message(let addressed): message = addressed
        case .payload(let value): payload = value
        }
        self.init(
            id: picked.id, tenant: picked.tenant, kind: picked.kind, payload: payload, message: message,
            contact: picked.contact, run: picked.run, channel: picked.channel,
            isDestructive: picked.isDestructive, priority: picked.priority, attempts: picked.attempts + 1,
            maxAttempts: picked.maxAttempts, createdAt: picked.createdAt,
            lease: JobLease(
                tenant: picked.tenant, job: picked.id, kind: picked.kind, channel: picked.channel,
                token: picked.token + 1, until: until))
    }
}
