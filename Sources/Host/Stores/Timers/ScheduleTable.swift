import Core
import SQL

/// The last due time of each schedule that was handled.
struct ScheduleTable {
    let database: Database

    static let set = Query(
        "schedule_ran",
        """
        INSERT INTO schedules (tenant_id, rule, last_due) VALUES ($1, $2, $3)
        ON CONFLICT (tenant_id, rule) DO UPDATE SET last_due = excluded.last_due
        WHERE schedules.last_due < excluded.last_due
        """)
    private static let select = Query(
        "schedules", "SELECT rule, last_due FROM schedules WHERE tenant_id = $1")

    func save(_ rows: [[SQLValue]]) throws(StoreFault) {
        try database.batch(Self.set, rows)
    }

    /// Nil for an event of another kind.
    static func row(_ event: Event) -> [SQLValue]? {
        guard case .schedule(let rule, let due) = event.kind else { return nil }
        return [.id(event.tenant), .words(rule), .at(due)]
    }

    func lastDue(of tenant: TenantID) throws(StoreFault) -> [String: Instant] {
        let rows = try database.run(Self.select, [.id(tenant)])
        return try storing { () throws(SQLFault) in
            var last: [String: Instant] = [:]
            for row in rows { last[try row.text(0)] = try row.instant(1) }
            return last
        }
    }
}

extension Snapshot {
    /// By rule, the last due time whose event was handled.
    package func lastDue(of tenant: TenantID) throws(StoreFault) -> [String: Instant] {
        try ScheduleTable(database: database).lastDue(of: tenant)
    }
}

extension Transaction {
    /// Notes a due time as handled without an event, as when a schedule is met for the first time.
    package func setLastDue(_ due: Instant, of rule: String, tenant: TenantID) throws(StoreFault) {
        try database.run(ScheduleTable.set, [.id(tenant), .words(rule), .at(due)])
    }
}
