import Core

/// How far a trigger has come.
struct ScanPosition: Hashable {
    /// The last appointment passed, in the order of time.
    var startsAt: Instant
    var appointment: AppointmentID
    /// The last change seen.
    var change: Int64
    var isStored: Bool

    func hasPassed(_ other: ScannedAppointment) -> Bool {
        (other.startsAt, other.id) <= (startsAt, appointment)
    }
}

/// An appointment as a trigger sees it.
struct ScannedAppointment: Hashable {
    let id: AppointmentID
    let contact: ContactID
    let startsAt: Instant
    let status: AppointmentStatus
    let change: Int64

    func due(for scan: AppointmentScan) -> DueAppointment {
        DueAppointment(
            tenant: scan.tenant, trigger: scan.trigger, appointment: id, contact: contact, startsAt: startsAt,
            status: status)
    }
}
