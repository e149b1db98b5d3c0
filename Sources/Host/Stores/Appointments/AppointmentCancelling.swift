import Core
import SQL

extension Transaction {
    /// Calls off appointments that are still expected; what was answered, moved or called off meanwhile stays.
    ///
    /// - Parameter appointments: as they were seen when somebody decided.
    package func cancelAppointments(_ appointments: [Appointment], of tenant: TenantID) throws(StoreFault)
        -> [ImportResult.Change]
    {
        let table = AppointmentTable(database: database)
        let keys = Set(appointments.map(\.contact)).sorted { $0.rawValue < $1.rawValue }
        _ = try ContactTable(database: database).locked(keys.map { ContactKey(tenant, $0) })
        let found = try table.find(appointments.map { TenantKey(tenant, $0.id) })
        var cancelled: [Appointment] = []
        var changes: [ImportResult.Change] = []
        for case (let seen, let known?) in zip(appointments, found) where known == seen && known.status.isOpen {
            var next = known
            next.status = .cancelled
            cancelled.append(next)
            changes.append(
                ImportResult.Change(
                    appointment: known.id, externalID: known.externalID, from: known.status, to: .cancelled,
                    wasMoved: false))
        }
        guard !cancelled.isEmpty else { return [] }
        let first = try ChangeCounter(database: database).take(cancelled.count, for: tenant)
        try table.update(zip(cancelled, first...).map { (tenant, $0, change: $1) })
        return changes
    }
}
