import Core
import SQL

/// The conversations that people have or had; they are read with their contacts.
struct ConversationTable {
    let database: Database

    private static let upsert = Query(
        "conversation_save",
        """
        INSERT INTO conversations (tenant_id, contact_id, status, queue, person, since) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant_id, contact_id) DO UPDATE SET status = excluded.status, queue = excluded.queue,
            person = excluded.person, since = excluded.since
        """)

    func save(_ rows: SQLBatch) throws(StoreFault) { try database.write(Self.upsert, rows) }

    static func add(_ conversation: Conversation, with contact: ContactKey, at: Instant, to rows: inout SQLBatch) {
        rows.id(contact.tenant)
        rows.id(contact.id)
        rows.text(conversation.status.rawValue)
        rows.words(conversation.queue)
        rows.words(conversation.person)
        rows.at(at)
        rows.endRow()
    }

    /// What stands beside a contact; nothing for one that nobody ever took.
    static func conversation(_ row: SQLRow, from column: Int) throws(SQLFault) -> Conversation {
        guard try row.optionalText(column) != nil else { return Conversation() }
        return Conversation(
            status: try row.word(column), queue: try row.optionalText(column + 1),
            person: try row.optionalText(column + 2))
    }
}
