import Core
import SQL

/// The journals of conversations in scripts.
struct JournalTable {
    let database: Database

    private static let read = Query(
        "journal_read",
        """
        SELECT kind, digest, answer, at FROM journals
        WHERE tenant_id = $1 AND conversation_id = $2 AND run = $3 ORDER BY position
        """)
    private static let append = Query(
        "journal_append",
        """
        INSERT INTO journals (tenant_id, conversation_id, run, position, kind, digest, answer, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)

    /// Gives each conversation that is in a script its journal; the others cost nothing.
    func complete(_ conversations: inout [Conversation?], of tenants: [TenantID]) throws(StoreFault) {
        var places: [Int] = []
        var runs: [String] = []
        var keys: [[SQLValue]] = []
        for (place, conversation) in conversations.enumerated() {
            guard let conversation, let run = Journal.run(of: conversation) else { continue }
            places.append(place)
            runs.append(run)
            keys.append([.id(tenants[place]), .id(conversation.id), .words(run)])
        }
        for (index, rows) in try database.batch(Self.read, keys).enumerated() {
            var entries: [Journal.Entry] = []
            for row in rows { entries.append(try storing { () throws(SQLFault) in try Self.entry(row) }) }
            conversations[places[index]]?.journal = Journal(run: runs[index], entries: entries)
        }
    }

    private static func entry(_ row: SQLRow) throws(SQLFault) -> Journal.Entry {
        guard let digest = Digest(try row.text(1)) else { throw SQLFault(.decoding, "a journal's digest is malformed") }
        return Journal.Entry(
            kind: try row.text(0), digest: digest, answer: try StoredJSON.parse(try row.text(2)),
            at: try row.instant(3))
    }

    func append(_ rows: [[SQLValue]]) throws(StoreFault) {
        try database.batch(Self.append, rows)
    }

    /// The entries a step added.
    static func rows(_ step: CommittedStep) -> [[SQLValue]] {
        guard let conversation = step.after.conversation, let journal = conversation.journal else { return [] }
        let before = step.before.conversation?.journal
        let known = before?.run == journal.run ? before?.entries.count ?? 0 : 0
        return journal.entries.enumerated().dropFirst(known).map { position, entry in
            [
                .id(step.event.tenant), .id(conversation.id), .words(journal.run), .count(position),
                .words(entry.kind), .text(entry.digest.description), .words(JSON.text(entry.answer)), .at(entry.at),
            ]
        }
    }
}
