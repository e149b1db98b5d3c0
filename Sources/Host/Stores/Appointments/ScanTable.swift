import Core
import SQL

/// Where the triggers stand, and what lies beyond.
struct ScanTable {
    let database: Database

    private static let columns = "appointment_id, contact_id, starts_at, status, change"
    private static let position = Query(
        "scan_position",
        """
        SELECT starts_at, appointment_id, change FROM appointment_scans WHERE tenant_id = $1 AND trigger_name = $2
        """)
    private static let lastChange = Query(
        "scan_last_change", "SELECT appointment_change FROM tenants WHERE tenant_id = $1")
    private static let changed = Query(
        "scan_changed",
        "SELECT \(columns) FROM appointments WHERE tenant_id = $1 AND change > $2 ORDER BY change LIMIT $3")
    private static let coming = Query(
        "scan_coming",
        """
        SELECT \(columns) FROM appointments
        WHERE tenant_id = $1 AND (starts_at, appointment_id) > ($2, $3) AND starts_at <= $4
        ORDER BY starts_at, appointment_id LIMIT $5
        """)
    private static let save = Query(
        "scan_save",
        """
        INSERT INTO appointment_scans (tenant_id, trigger_name, starts_at, appointment_id, change)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, trigger_name) DO UPDATE SET starts_at = excluded.starts_at,
            appointment_id = excluded.appointment_id, change = excluded.change
        """)

    /// A trigger met for the first time begins after what is too late for it, with the changes made so far seen.
    func positions(of scans: [AppointmentScan]) throws(StoreFault) -> [ScanPosition] {
        let stored = try database.batch(Self.position, scans.map { [.id($0.tenant), .words($0.trigger)] })
        let last = try database.batch(Self.lastChange, scans.map { [.id($0.tenant)] })
        var positions: [ScanPosition] = []
        for (index, scan) in scans.enumerated() {
            positions.append(
                try storing { () throws(SQLFault) in
                    guard let row = stored[index].first else {
                        return ScanPosition(
                            startsAt: scan.startsAfter, appointment: Self.last,
                            change: try last[index].first?.int(0) ?? 0, isStored: false)
                    }
                    return ScanPosition(
                        startsAt: try row.instant(0), appointment: try row.id(1), change: try row.int(2),
                        isStored: true)
                })
        }
        return positions
    }

    /// Sorts behind every identifier.
    private static let last = AppointmentID("\u{10FFFF}")

    func changed(_ scans: [AppointmentScan], from starts: [ScanPosition], _ limit: Int) throws(StoreFault)
        -> [[ScannedAppointment]]
    {
        let rows = zip(scans, starts).map { scan, start in
            [SQLValue.id(scan.tenant), .int(start.change), .count(limit)]
        }
        return try appointments(Self.changed, rows)
    }

    func coming(_ scans: [AppointmentScan], from starts: [ScanPosition], _ limit: Int) throws(StoreFault)
        -> [[ScannedAppointment]]
    {
        let rows = zip(scans, starts).map { scan, start in
            let isLate = start.startsAt < scan.startsAfter
            return [
                SQLValue.id(scan.tenant), .at(isLate ? scan.startsAfter : start.startsAt),
                .id(isLate ? Self.last : start.appointment), .at(scan.startsUpTo), .count(limit),
            ]
        }
        return try appointments(Self.coming, rows)
    }

    private func appointments(_ query: Query, _ rows: [[SQLValue]]) throws(StoreFault) -> [[ScannedAppointment]] {
        var pages: [[ScannedAppointment]] = []
        for rows in try database.batch(query, rows) {
            pages.append(
                try storing { () throws(SQLFault) in
                    var page: [ScannedAppointment] = []
                    for row in rows { page.append(try ScannedAppointment(row)) }
                    return page
                })
        }
        return pages
    }

    /// Of the appointments each trigger found, those whose event is in the inbox.
    func areHandled(_ found: [(scan: AppointmentScan, appointments: [ScannedAppointment])]) throws(StoreFault)
        -> [Set<ScannedAppointment>]
    {
        var rows: [[SQLValue]] = []
        for (scan, appointments) in found {
            for appointment in appointments {
                let key = appointment.due(for: scan).key
                rows.append([.id(scan.tenant), .text(key.source), .words(key.key)])
            }
        }
        var known = try Inbox(database: database).holds(rows)[...]
        return found.map { item in Set(item.appointments.filter { _ in known.popFirst() ?? false }) }
    }

    func save(_ moved: [(AppointmentScan, ScanPosition)]) throws(StoreFault) {
        try database.batch(
            Self.save,
            moved.map { scan, position in
                [
                    .id(scan.tenant), .words(scan.trigger), .at(position.startsAt), .id(position.appointment),
                    .int(position.change),
                ]
            })
    }
}

extension ScannedAppointment {
    fileprivate init(_ row: SQLRow) throws(SQLFault) {
        id = try row.id(0)
        contact = try row.id(1)
        startsAt = try row.instant(2)
        status = try row.word(3)
        change = try row.int(4)
    }
}
