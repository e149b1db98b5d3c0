import Core
import SQL
import Synchronization

extension Store {
    /// What ``importAppointments(_:of:ids:now:)`` would do; each part is undone when it is known.
    package func previewImport(
        _ appointments: [ImportedAppointment], of tenant: TenantID, ids: IdentifierSource, now: Instant
    ) async throws(StoreFault) -> ImportResult {
        var result = ImportResult()
        for start in stride(from: 0, to: appointments.count, by: 500) {
            let part = Array(appointments[start..<min(start + 500, appointments.count)])
            result.add(
                try await undone { (transaction) throws(StoreFault) in
                    try transaction.importAppointments(part, of: tenant, ids: ids, now: now)
                })
        }
        return result
    }

    /// Runs `body` for its result, and takes back what it changed.
    private func undone<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreFault) -> Result
    ) async throws(StoreFault) -> Result {
        let seen = Mutex<Result?>(nil)
        do throws(StoreFault) {
            return try await write { (transaction) throws(StoreFault) in
                let result = try body(transaction)
                seen.withLock { $0 = result }
                throw StoreFault(.undone, StoreFault.Code.undone.words)
            }
        } catch {
            guard error.code == .undone, let result = seen.withLock({ $0 }) else { throw error }
            return result
        }
    }

    /// Takes in a hospital's list, 500 in a transaction; the same list again changes nothing.
    ///
    /// - Parameter ids: names new appointments and contacts.
    package func importAppointments(
        _ appointments: [ImportedAppointment], of tenant: TenantID, ids: IdentifierSource, now: Instant
    ) async throws(StoreFault) -> ImportResult {
        var result = ImportResult()
        var start = 0
        while start < appointments.count {
            let part = Array(appointments[start..<min(start + 500, appointments.count)])
            let added = try await write { (transaction) throws(StoreFault) in
                try transaction.importAppointments(part, of: tenant, ids: ids, now: now)
            }
            result.add(added)
            start += part.count
        }
        return result
    }
}

extension Transaction {
    /// Takes in one part of a list. Its contacts are found by phone, or made.
    package func importAppointments(
        _ appointments: [ImportedAppointment], of tenant: TenantID, ids: IdentifierSource, now: Instant
    ) throws(StoreFault) -> ImportResult {
        var batch = ImportBatch(database: database, tenant: tenant, ids: ids, now: now)
        try batch.run(appointments)
        return batch.result
    }
}

/// One part of a list on its way in.
struct ImportBatch {
    private let database: Database
    private let tenant: TenantID
    private let ids: IdentifierSource
    private let now: Instant
    private(set) var result = ImportResult()

    init(database: Database, tenant: TenantID, ids: IdentifierSource, now: Instant) {
        self.database = database
        self.tenant = tenant
        self.ids = ids
        self.now = now
    }

    private static let known = Query(
        "import_known",
        "SELECT \(AppointmentTable.columns) FROM appointments WHERE tenant_id = $1 AND external_id = $2")

    mutating func run(_ appointments: [ImportedAppointment]) throws(StoreFault) {
        let wanted = accepted(appointments)
        let contacts = try contacts(of: wanted)
        let rows = wanted.map { [SQLValue.id(tenant), .words($0.externalID)] }
        var new: [Appointment] = []
        var changed: [Appointment] = []
        var silent: [Appointment] = []
        for (index, rows) in try database.batch(Self.known, rows).enumerated() {
            guard let known = try AppointmentTable.appointments(rows).first else {
                new.append(fresh(wanted[index], contacts[index]))
                continue
            }
            let next = wanted[index].applied(to: known, contact: contacts[index])
            guard next != known else {
                result.unchanged += 1
                continue
            }
            note(known, next)
            if AppointmentChange.mattersToTriggers(known, next) { changed.append(next) } else { silent.append(next) }
        }
        try save(new: new, changed: changed, silent: silent)
    }

    /// The last of several with one name; those without a usable name or phone are refused.
    private mutating func accepted(_ appointments: [ImportedAppointment]) -> [ImportedAppointment] {
        var places: [String: Int] = [:]
        var accepted: [ImportedAppointment] = []
        for appointment in appointments {
            if let words = refusal(of: appointment) {
                result.refused.append(ImportResult.Refusal(externalID: appointment.externalID, words: words))
            } else if let place = places[appointment.externalID] {
                accepted[place] = appointment
                result.unchanged += 1
            } else {
                places[appointment.externalID] = accepted.count
                accepted.append(appointment)
            }
        }
        return accepted
    }

    private func refusal(of appointment: ImportedAppointment) -> LocalizedText? {
        if appointment.externalID.isEmpty || appointment.externalID.utf8.count > 200 {
            return LocalizedText(pt: "falta o código da consulta", en: "the appointment's code is missing")
        }
        guard PhoneNumber.normalize(appointment.phone) == nil else { return nil }
        return LocalizedText(
            pt: "`\(appointment.phone.prefix(40))` não é um telefone",
            en: "`\(appointment.phone.prefix(40))` is not a telephone number")
    }

    private func contacts(of appointments: [ImportedAppointment]) throws(StoreFault) -> [ContactID] {
        let requests = appointments.map { appointment in
            StateRequest(tenant, .sender([Identity(.phone, appointment.phone)], profileName: appointment.patient))
        }
        var resolution = ContactResolution(database: database, ids: ids, now: now)
        try resolution.resolve(requests)
        _ = try ContactTable(database: database).locked(resolution.keys)
        var contacts: [ContactID] = []
        for contact in resolution.contacts {
            guard let contact else { throw StoreFault.unreadable("an import without its contact") }
            contacts.append(contact.id)
        }
        return contacts
    }

    private mutating func fresh(_ imported: ImportedAppointment, _ contact: ContactID) -> Appointment {
        let appointment = Appointment(
            id: AppointmentID(ids.make(at: now)), externalID: imported.externalID, contact: contact,
            patient: imported.patient, professional: imported.professional, specialty: imported.specialty,
            at: imported.at, startsAt: imported.startsAt, status: imported.status ?? .scheduled)
        result.new += 1
        result.changes.append(
            ImportResult.Change(
                appointment: appointment.id, externalID: appointment.externalID, from: nil, to: appointment.status,
                wasMoved: false))
        return appointment
    }

    private mutating func note(_ known: Appointment, _ next: Appointment) {
        result.updated += 1
        result.changes.append(
            ImportResult.Change(
                appointment: next.id, externalID: next.externalID, from: known.status, to: next.status,
                wasMoved: known.startsAt != next.startsAt))
    }

    private func save(new: [Appointment], changed: [Appointment], silent: [Appointment]) throws(StoreFault) {
        let table = AppointmentTable(database: database)
        let count = new.count + changed.count
        let first = count > 0 ? try ChangeCounter(database: database).take(count, for: tenant) : 0
        let numbered = zip(new + changed, first...).map { (tenant, $0, change: $1) }
        try table.insert(Array(numbered.prefix(new.count)))
        try table.update(Array(numbered.dropFirst(new.count)))
        try table.describe(silent.map { (tenant, $0) })
    }
}
