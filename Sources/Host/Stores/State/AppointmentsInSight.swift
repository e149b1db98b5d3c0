import Core

/// Each contact's appointments: the coming ones, and those that something names though they have passed.
struct AppointmentsInSight {
    private(set) var lists: [[Appointment]]
    private var missing: [(place: Int, key: TenantKey<Appointment>)] = []
    private var asked: Set<TenantKey<Appointment>> = []

    init(_ coming: [[Appointment]]) { lists = coming }

    mutating func add(_ id: AppointmentID?, of tenant: TenantID, to place: Int) {
        guard let id, !lists[place].contains(where: { $0.id == id }),
            asked.insert(TenantKey(tenant, id)).inserted
        else { return }
        missing.append((place, TenantKey(tenant, id)))
    }

    mutating func findMissing(in database: Database) throws(StoreFault) {
        let found = try AppointmentTable(database: database).find(missing.map(\.key))
        for (wanted, appointment) in zip(missing, found) {
            if let appointment { lists[wanted.place].append(appointment) }
        }
    }
}
