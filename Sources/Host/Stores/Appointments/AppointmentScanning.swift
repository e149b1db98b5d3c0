import Core
import SQL

extension Transaction {
    /// The appointments that are due for each trigger and whose event is not in the inbox yet.
    ///
    /// Each trigger remembers how far along the appointments' times it has come, and which change it saw last. A call
    /// looks only at what lies beyond, so its cost does not grow with the appointments stored. It moves on over those
    /// whose event was handled, never over one that is still to be handled.
    /// - Parameter limit: of appointments looked at, for each trigger.
    package func dueAppointments(_ scans: [AppointmentScan], limit: Int) throws(StoreFault) -> DueAppointments {
        let table = ScanTable(database: database)
        let starts = try table.positions(of: scans)
        let changed = try table.changed(scans, from: starts, limit)
        let coming = try table.coming(scans, from: starts, limit)
        var result = DueAppointments()
        var moved: [(AppointmentScan, ScanPosition)] = []
        let handled = try table.areHandled(zip(scans, zip(changed, coming)).map { ($0, $1.0 + $1.1) })
        for (index, scan) in scans.enumerated() {
            var page = ScanPage(scan, from: starts[index], handled: handled[index])
            page.passChanged(changed[index])
            page.passComing(coming[index])
            result.due += page.due
            if changed[index].count >= limit || coming[index].count >= limit { result.hasMore = true }
            if page.position != starts[index] || !starts[index].isStored { moved.append((scan, page.position)) }
        }
        try table.save(moved)
        return result
    }
}

/// Goes over what one trigger found, in order.
struct ScanPage {
    private let scan: AppointmentScan
    private let start: ScanPosition
    private let handled: Set<ScannedAppointment>
    private var seen: Set<AppointmentID> = []
    private(set) var position: ScanPosition
    private(set) var due: [DueAppointment] = []

    init(_ scan: AppointmentScan, from start: ScanPosition, handled: Set<ScannedAppointment>) {
        self.scan = scan
        self.start = start
        self.handled = handled
        position = start
    }

    /// Those changed beyond the place the trigger has come to will be met there.
    mutating func passChanged(_ appointments: [ScannedAppointment]) {
        var isClear = true
        for appointment in appointments {
            if start.hasPassed(appointment), isDue(appointment) {
                isClear = false
                add(appointment)
            }
            if isClear { position.change = appointment.change }
        }
    }

    mutating func passComing(_ appointments: [ScannedAppointment]) {
        var isClear = true
        for appointment in appointments {
            if isDue(appointment) {
                isClear = false
                add(appointment)
            }
            if isClear {
                position.startsAt = appointment.startsAt
                position.appointment = appointment.id
            }
        }
    }

    private func isDue(_ appointment: ScannedAppointment) -> Bool {
        appointment.startsAt > scan.startsAfter && appointment.startsAt <= scan.startsUpTo
            && scan.side.asks(about: appointment.status) && !handled.contains(appointment)
    }

    private mutating func add(_ appointment: ScannedAppointment) {
        guard seen.insert(appointment.id).inserted else { return }
        due.append(appointment.due(for: scan))
    }
}
