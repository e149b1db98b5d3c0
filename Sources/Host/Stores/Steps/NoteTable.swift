import Core
import SQL

/// Notes that flows and people leave on a contact.
struct NoteTable {
    let database: Database

    private static let insert = Query(
        "note_insert",
        """
        INSERT INTO notes (tenant_id, note_id, contact_id, appointment_id, author, text, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """)

    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    static func row(_ text: String, _ effect: Effect, _ step: CommittedStep) -> [SQLValue] {
        [
            .id(step.event.tenant), .words(effect.id), .id(step.contact), .id(step.after.run?.appointment),
            .words(effect.mark?.description ?? ""), .words(text), .at(step.event.at),
        ]
    }
}
