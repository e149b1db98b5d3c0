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

    func insert(_ steps: [CommittedStep]) throws(StoreFault) {
        var rows: [[SQLValue]] = []
        for step in steps {
            for effect in step.effects {
                guard case .note(let text) = effect.kind else { continue }
                rows.append([
                    .id(step.event.tenant), .words(effect.id), .id(step.contact),
                    .id(step.after.conversation?.appointment), .words(effect.mark?.description ?? ""), .words(text),
                    .at(step.event.at),
                ])
            }
        }
        try database.batch(Self.insert, rows)
    }
}
