import Core
import SQL

extension Snapshot {
    private static let byExternalID = Query(
        "appointment_by_name",
        "SELECT \(AppointmentTable.columns) FROM appointments WHERE tenant_id = $1 AND external_id = $2")
    private static let between = Query(
        "appointments_between",
        """
        SELECT \(AppointmentTable.columns) FROM appointments
        WHERE tenant_id = $1 AND starts_at >= $2 AND starts_at < $3 ORDER BY starts_at, appointment_id LIMIT $4
        """)
    private static let byIdentity = Query(
        "contact_by_identity",
        "SELECT contact_id FROM contact_identities WHERE tenant_id = $1 AND kind = $2 AND value = $3")

    /// By its name in the hospital's system.
    package func appointment(named externalID: String, of tenant: TenantID) throws(StoreFault) -> Appointment? {
        let rows = try database.run(Self.byExternalID, [.id(tenant), .words(externalID)])
        return try AppointmentTable.appointments(rows).first
    }

    package func appointment(_ id: AppointmentID, of tenant: TenantID) throws(StoreFault) -> Appointment? {
        try AppointmentTable(database: database).find([TenantKey(tenant, id)]).first ?? nil
    }

    /// In the order of their time; `end` itself is not part of it.
    package func appointments(of tenant: TenantID, from start: Instant, to end: Instant, limit: Int) throws(StoreFault)
        -> [Appointment]
    {
        try AppointmentTable.appointments(
            try database.run(Self.between, [.id(tenant), .at(start), .at(end), .count(limit)]))
    }

    /// By any form of the number a person would write.
    package func contact(phone: String, of tenant: TenantID) throws(StoreFault) -> Contact? {
        try contact(Identity(.phone, phone), of: tenant)
    }

    package func contact(_ identity: Identity, of tenant: TenantID) throws(StoreFault) -> Contact? {
        for identity in SenderIdentities.canonical([identity]) {
            let rows = try database.run(
                Self.byIdentity, [.id(tenant), .text(identity.kind.rawValue), .words(identity.value)])
            guard let row = rows.first else { continue }
            return try contact(try storing { () throws(SQLFault) in try row.id(0) }, of: tenant)
        }
        return nil
    }

    package func contact(_ id: ContactID, of tenant: TenantID) throws(StoreFault) -> Contact? {
        try ContactTable(database: database).read([ContactKey(tenant, id)]).contacts.first
    }

    /// The thread with a contact: who of the clinic has it.
    package func conversation(with contact: ContactID, of tenant: TenantID) throws(StoreFault) -> Conversation {
        let contacts = try ContactTable(database: database).read([ContactKey(tenant, contact)])
        return contacts.conversations.first ?? Conversation()
    }

    package func activeRun(with contact: ContactID, of tenant: TenantID) throws(StoreFault) -> FlowRun? {
        try RunTable(database: database).active(of: [ContactKey(tenant, contact)]).first ?? nil
    }
}
