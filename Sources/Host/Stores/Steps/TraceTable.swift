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

    static func row(_ step: CommittedStep) -> [SQLValue] {
        [
            .id(step.event.tenant), .words(step.contact?.rawValue ?? ""), .id(step.event.id),
            .text(step.event.kind.name), .words(step.event.key.source), .words(step.event.key.key),
            .at(step.event.at), .text(TraceJSON.text(step.trace)), .text(TraceJSON.text(step.effects)),
        ]
    }
}
