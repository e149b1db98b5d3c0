import Core
import SQL

/// A timer whose moment has come.
package struct DueTimer: Sendable, Hashable {
    package let tenant: TenantID
    package let timer: Timer
}

extension Snapshot {
    private static let due = Query(
        "timers_due",
        """
        SELECT tenant_id, timer_id, due, purpose, contact_id, run_id, flow, queue, appointment_id
        FROM timers WHERE due <= $1 ORDER BY due, tenant_id, timer_id LIMIT $2
        """)
    private static let next = Query("timers_next", "SELECT min(due) FROM timers")

    /// The timers of all tenants that are due, the earliest first. They stay until their event is saved.
    package func dueTimers(now: Instant, limit: Int) throws(StoreFault) -> [DueTimer] {
        let rows = try database.run(Self.due, [.at(now), .count(limit)])
        return try storing { () throws(SQLFault) in
            var due: [DueTimer] = []
            for row in rows { due.append(DueTimer(tenant: try row.id(0), timer: try TimerTable.timer(row, from: 1))) }
            return due
        }
    }

    /// When the next timer of any tenant is due.
    package func nextTimer() throws(StoreFault) -> Instant? {
        try database.firstInt(Self.next, []).map { Instant(milliseconds: $0) }
    }
}
