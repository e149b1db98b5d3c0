import Core
import SQL

/// The moments at which conversations go on by themselves.
struct TimerTable {
    let database: Database

    private static let exists = Query(
        "timer_exists", "SELECT 1 FROM timers WHERE tenant_id = $1 AND timer_id = $2 /*for update*/")
    private static let delete = Query(
        "timer_delete", "DELETE FROM timers WHERE tenant_id = $1 AND timer_id = $2")
    private static let set = Query(
        "timer_set",
        """
        INSERT INTO timers (tenant_id, timer_id, due, purpose, contact_id, run_id, flow, queue, appointment_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (tenant_id, timer_id) DO UPDATE SET due = excluded.due, purpose = excluded.purpose,
            contact_id = excluded.contact_id, run_id = excluded.run_id, flow = excluded.flow,
            queue = excluded.queue, appointment_id = excluded.appointment_id
        """)

    /// For each event of a timer, whether that timer still stands; nil for other events.
    func exist(_ events: [Event]) throws(StoreFault) -> [Bool?] {
        var result: [Bool?] = Array(repeating: nil, count: events.count)
        var places: [Int] = []
        var rows: [[SQLValue]] = []
        for (place, event) in events.enumerated() {
            guard let timer = event.timer else { continue }
            places.append(place)
            rows.append([.id(event.tenant), .id(timer)])
        }
        for (place, found) in zip(places, try database.batch(Self.exists, rows)) { result[place] = !found.isEmpty }
        return result
    }

    /// Deletes those that went off or were cancelled, sets the new ones.
    func save(_ rows: Rows) throws(StoreFault) {
        try database.write(Self.delete, rows.gone)
        try database.write(Self.set, rows.set)
    }

    struct Rows: Sendable {
        private(set) var gone = SQLBatch()
        private(set) var set = SQLBatch()

        /// - Parameter last: the last word on each timer.
        init(_ last: [TenantKey<Timer>: Timer?]) {
            for key in last.keys.sorted() {
                if case .some(.some(let timer)) = last[key] {
                    TimerTable.add(timer, key.tenant, to: &set)
                } else {
                    gone.id(key.tenant)
                    gone.id(key.id)
                    gone.endRow()
                }
            }
        }
    }

    private static func add(_ timer: Timer, _ tenant: TenantID, to rows: inout SQLBatch) {
        rows.id(tenant)
        rows.id(timer.id)
        rows.at(timer.due)
        rows.text(timer.purpose.rawValue)
        rows.id(timer.contact)
        rows.id(timer.run)
        rows.words(timer.goal?.flow)
        rows.words(timer.goal?.queue)
        rows.id(timer.appointment)
        rows.endRow()
    }

    static func timer(_ row: SQLRow, from column: Int) throws(SQLFault) -> Timer {
        Timer(
            id: try row.id(column), due: try row.instant(column + 1), purpose: try row.word(column + 2),
            contact: try row.id(column + 3), run: try row.optionalID(column + 4),
            goal: try goal(row, from: column + 5), appointment: try row.optionalID(column + 7))
    }

    private static func goal(_ row: SQLRow, from column: Int) throws(SQLFault) -> StartGoal? {
        if let flow = try row.optionalText(column) { return .flow(flow) }
        return try row.optionalText(column + 1).map { .queue($0) }
    }
}

extension Event {
    /// The timer this event is the end of.
    var timer: TimerID? {
        switch kind {
        case .silence(let timer), .deferredStart(let timer): timer.id
        default: nil
        }
    }
}

extension StartGoal {
    fileprivate var flow: String? { if case .flow(let name) = self { name } else { nil } }
    fileprivate var queue: String? { if case .queue(let name) = self { name } else { nil } }
}
