import Core
import SQL

/// The requests that name something else than a contact, gathered so that each kind is one batch.
struct ContactLookups {
    struct Found {
        let request: Int
        let contact: ContactID
        var message: MessageID?
        var appointment: AppointmentID?
        /// How often the message was tried.
        var attempts: Int?
    }

    private struct Lookup {
        var requests: [Int] = []
        var rows: [[SQLValue]] = []

        mutating func add(_ row: [SQLValue], at request: Int) {
            requests.append(request)
            rows.append(row)
        }
    }

    private var appointments = Lookup()
    private var external = Lookup()
    private var runs = Lookup()
    private var messages = Lookup()
    private var provided = Lookup()

    // Each answers with the contact, the message, the appointment and the attempts, in this order.
    private static let byAppointment = Query(
        "contact_of_appointment",
        """
        SELECT contact_id, NULL, appointment_id, NULL FROM appointments WHERE tenant_id = $1 AND appointment_id = $2
        """)
    private static let byExternalID = Query(
        "contact_of_external_appointment",
        "SELECT contact_id, NULL, appointment_id, NULL FROM appointments WHERE tenant_id = $1 AND external_id = $2")
    private static let byRun = Query(
        "contact_of_run",
        """
        SELECT contact_id, NULL, appointment_id, NULL FROM runs
        WHERE tenant_id = $1 AND run_id = $2
        """)
    /// A message is sent by the job of its name.
    private static let attempts = """
        (SELECT attempts FROM jobs WHERE jobs.tenant_id = messages.tenant_id AND job_id = message_id AND kind = 'send')
        """
    private static let byMessage = Query(
        "contact_of_message",
        """
        SELECT contact_id, message_id, NULL, \(attempts) FROM messages WHERE tenant_id = $1 AND message_id = $2
        """)
    private static let byProvider = Query(
        "contact_of_provided_message",
        """
        SELECT contact_id, message_id, NULL, \(attempts) FROM messages
        WHERE tenant_id = $1 AND channel = $2 AND provider_id = $3 AND direction = 'out' AND provider_id IS NOT NULL
        """)

    mutating func add(_ request: StateRequest, at index: Int) {
        let tenant = SQLValue.id(request.tenant)
        switch request.subject {
        case .appointment(let id): appointments.add([tenant, .id(id)], at: index)
        case .externalAppointment(let name): external.add([tenant, .words(name)], at: index)
        case .run(let id): runs.add([tenant, .id(id)], at: index)
        case .message(let id?, _, _): messages.add([tenant, .id(id)], at: index)
        case .message(nil, let channel, let provider):
            provided.add([tenant, .words(channel), .words(provider)], at: index)
        case .sender, .contact, .none: break
        }
    }

    func find(in database: Database) throws(StoreFault) -> [Found] {
        var found: [Found] = []
        try Self.find(appointments, Self.byAppointment, database, &found)
        try Self.find(external, Self.byExternalID, database, &found)
        try Self.find(runs, Self.byRun, database, &found)
        try Self.find(messages, Self.byMessage, database, &found)
        try Self.find(provided, Self.byProvider, database, &found)
        return found
    }

    private static func find(_ lookup: Lookup, _ query: Query, _ database: Database, _ found: inout [Found])
        throws(StoreFault)
    {
        for (request, rows) in zip(lookup.requests, try database.batch(query, lookup.rows)) {
            guard let row = rows.first else { continue }
            found.append(
                try storing { () throws(SQLFault) in
                    Found(
                        request: request, contact: try row.id(0), message: try row.optionalID(1),
                        appointment: try row.optionalID(2), attempts: try row.isNull(3) ? nil : row.count(3))
                })
        }
    }
}
