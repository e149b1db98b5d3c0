import Core
import SQL

/// Why each event ended as it did.
struct TraceTable {
    let database: Database

    private static let insert = Query(
        "trace_insert",
        """
        INSERT INTO traces (tenant_id, contact_id, event_id, kind, source, key, at, trace, effects)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """)

    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    static func add(_ step: CommittedStep, to rows: inout SQLBatch) {
        rows.id(step.event.tenant)
        rows.words(step.contact?.rawValue ?? "")
        rows.id(step.event.id)
        rows.text(step.event.kind.name)
        rows.words(step.event.key.source)
        rows.words(step.event.key.key)
        rows.at(step.event.at)
        rows.text(utf8: TraceJSON.bytes(step.trace))
        rows.text(utf8: TraceJSON.bytes(step.effects))
        rows.endRow()
    }
}
