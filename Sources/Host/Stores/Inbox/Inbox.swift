import Core
import SQL

/// The keys of the events that were handled.
struct Inbox {
    struct Key: Hashable {
        let tenant: TenantID
        let key: EventKey

        init(_ event: Event) {
            tenant = event.tenant
            key = event.key
        }
    }

    let database: Database

    private static let select = Query(
        "inbox_holds", "SELECT 1 FROM inbox WHERE tenant_id = $1 AND source = $2 AND key = $3")
    private static let insert = Query(
        "inbox_insert", "INSERT INTO inbox (tenant_id, source, key, event_id, at) VALUES ($1, $2, $3, $4, $5)")

    func holds(_ events: [Event]) throws(StoreFault) -> [Bool] {
        try holds(events.map { [.id($0.tenant), .words($0.key.source), .words($0.key.key)] })
    }

    /// - Parameter rows: tenant, source and key of each.
    func holds(_ rows: [[SQLValue]]) throws(StoreFault) -> [Bool] {
        try database.batch(Self.select, rows).map { !$0.isEmpty }
    }

    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    static func add(_ event: Event, to rows: inout SQLBatch) {
        rows.id(event.tenant)
        rows.words(event.key.source)
        rows.words(event.key.key)
        rows.id(event.id)
        rows.at(event.at)
        rows.endRow()
    }
}
