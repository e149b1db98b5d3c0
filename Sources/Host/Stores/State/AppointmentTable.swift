import Core
import SQL

/// The appointments.
struct AppointmentTable {
    let database: Database

    static let columns = """
        appointment_id, external_id, contact_id, patient, professional, specialty, at, starts_at, status
        """
    private static let coming = Query(
        "appointments_coming",
        """
        SELECT \(columns) FROM appointments WHERE tenant_id = $1 AND contact_id = $2 AND starts_at >= $3
        ORDER BY starts_at LIMIT \(AppointmentHorizon.most)
        """)
    private static let byID = Query(
        "appointment", "SELECT \(columns) FROM appointments WHERE tenant_id = $1 AND appointment_id = $2")
    private static let setStatus = Query(
        "appointment_status",
        "UPDATE appointments SET status = $3 WHERE tenant_id = $1 AND appointment_id = $2")
    /// Without the columns that triggers follow.
    private static let describe = Query(
        "appointment_describe",
        """
        UPDATE appointments SET patient = $3, professional = $4, specialty = $5, status = $6, at = $7
        WHERE tenant_id = $1 AND appointment_id = $2
        """)
    private static let update = Query(
        "appointment_update",
        """
        UPDATE appointments SET contact_id = $3, patient = $4, professional = $5, specialty = $6, at = $7,
            starts_at = $8, status = $9, change = $10
        WHERE tenant_id = $1 AND appointment_id = $2
        """)
    private static let insert = Query(
        "appointment_insert",
        """
        INSERT INTO appointments (tenant_id, appointment_id, contact_id, patient, professional, specialty, at,
            starts_at, status, change, external_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """)

    func coming(of contacts: [ContactKey], now: Instant) throws(StoreFault) -> [[Appointment]] {
        let start = SQLValue.at(AppointmentHorizon.start(now))
        var coming: [[Appointment]] = []
        coming.reserveCapacity(contacts.count)
        for rows in try database.batch(Self.coming, contacts.map { [.id($0.tenant), .id($0.id), start] }) {
            coming.append(try Self.appointments(rows))
        }
        return coming
    }

    func find(_ keys: [TenantKey<Appointment>]) throws(StoreFault) -> [Appointment?] {
        var found: [Appointment?] = []
        for rows in try database.batch(Self.byID, keys.map { [.id($0.tenant), .id($0.id)] }) {
            found.append(try Self.appointments(rows).first)
        }
        return found
    }

    static func appointments(_ rows: SQLRows) throws(StoreFault) -> [Appointment] {
        guard !rows.isEmpty else { return [] }
        var appointments: [Appointment] = []
        for row in rows { appointments.append(try storing { () throws(SQLFault) in try appointment(row) }) }
        return appointments
    }

    static func appointment(_ row: SQLRow) throws(SQLFault) -> Appointment {
        guard let at = CivilDateTime(try row.text(6)) else { throw SQLFault(.decoding, "an appointment's civil time") }
        return Appointment(
            id: try row.id(0), externalID: try row.text(1), contact: try row.id(2), patient: try row.text(3),
            professional: try row.text(4), specialty: try row.text(5), at: at, startsAt: try row.instant(7),
            status: try row.word(8))
    }

    func setStatus(_ rows: SQLBatch) throws(StoreFault) { try database.write(Self.setStatus, rows) }

    static func statusRow(_ appointment: Appointment, _ tenant: TenantID) -> [SQLValue] {
        [.id(tenant), .id(appointment.id), .text(appointment.status.rawValue)]
    }

    func describe(_ appointments: [(TenantID, Appointment)]) throws(StoreFault) {
        let rows: [[SQLValue]] = appointments.map { tenant, appointment in
            [
                .id(tenant), .id(appointment.id), .words(appointment.patient), .words(appointment.professional),
                .words(appointment.specialty), .text(appointment.status.rawValue), .text(appointment.at.text),
            ]
        }
        try database.write(Self.describe, SQLBatch(rows))
    }

    func update(_ appointments: [(TenantID, Appointment, change: Int64)]) throws(StoreFault) {
        try database.write(Self.update, SQLBatch(appointments.map { Self.values($0, $1, $2) }))
    }

    func insert(_ appointments: [(TenantID, Appointment, change: Int64)]) throws(StoreFault) {
        let rows = appointments.map { Self.values($0, $1, $2) + [.words($1.externalID)] }
        try database.write(Self.insert, SQLBatch(rows))
    }

    private static func values(_ tenant: TenantID, _ appointment: Appointment, _ change: Int64) -> [SQLValue] {
        [
            .id(tenant), .id(appointment.id), .id(appointment.contact), .words(appointment.patient),
            .words(appointment.professional), .words(appointment.specialty), .text(appointment.at.text),
            .at(appointment.startsAt), .text(appointment.status.rawValue), .int(change),
        ]
    }
}
