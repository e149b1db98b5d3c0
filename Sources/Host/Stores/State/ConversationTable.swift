import Core
import SQL

/// The conversations; at most one of a contact has not ended.
struct ConversationTable {
    let database: Database

    private static let active = Query(
        "conversation_active",
        """
        SELECT conversation_id, contact_id, started_at, version, flow, step, phase, channel, appointment_id, queue,
            outcome, unclear, token, variables, stack, pending
        FROM conversations WHERE tenant_id = $1 AND contact_id = $2 AND ended_at IS NULL
        """)
    private static let insert = Query(
        "conversation_insert",
        """
        INSERT INTO conversations (tenant_id, conversation_id, contact_id, started_at, version, flow, step, phase,
            channel, appointment_id, queue, outcome, unclear, token, variables, stack, pending, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """)
    /// Leaves the columns of the index of active conversations alone.
    private static let advance = Query(
        "conversation_advance",
        """
        UPDATE conversations SET version = $3, flow = $4, step = $5, phase = $6, channel = $7, appointment_id = $8,
            queue = $9, outcome = $10, unclear = $11, token = $12, variables = $13, stack = $14, pending = $15
        WHERE tenant_id = $1 AND conversation_id = $2
        """)
    private static let end = Query(
        "conversation_end",
        """
        UPDATE conversations SET version = $3, flow = $4, step = $5, phase = $6, channel = $7, appointment_id = $8,
            queue = $9, outcome = $10, unclear = $11, token = $12, variables = $13, stack = $14, pending = $15,
            ended_at = $16
        WHERE tenant_id = $1 AND conversation_id = $2
        """)

    func active(of contacts: [ContactKey]) throws(StoreFault) -> [Conversation?] {
        var conversations: [Conversation?] = []
        conversations.reserveCapacity(contacts.count)
        for rows in try database.batch(Self.active, contacts.map { [.id($0.tenant), .id($0.id)] }) {
            guard let row = rows.first else {
                conversations.append(nil)
                continue
            }
            conversations.append(try storing { () throws(SQLFault) in try Self.conversation(row) })
        }
        try JournalTable(database: database).complete(&conversations, of: contacts.map(\.tenant))
        return conversations
    }

    private static func conversation(_ row: SQLRow) throws(SQLFault) -> Conversation {
        var conversation = Conversation(
            id: try row.id(0), contact: try row.id(1), startedAt: try row.instant(2), version: try row.id(3),
            flow: try row.text(4), step: try row.text(5), channel: try row.text(7), appointment: try row.optionalID(8))
        conversation.phase = try row.word(6)
        conversation.queue = try row.optionalText(9)
        conversation.outcome = try row.optionalText(10)
        conversation.unclear = try row.count(11)
        conversation.token = try row.text(12)
        conversation.variables = try StoredJSON.variables(try row.text(13))
        conversation.stack = try StoredJSON.stack(try row.text(14))
        conversation.pending = try StoredJSON.pending(try row.text(15))
        return conversation
    }

    /// The ended ones first: a contact may have one active conversation only.
    func save(_ rows: Rows) throws(StoreFault) {
        try database.write(Self.end, rows.ended)
        try database.write(Self.advance, rows.advanced)
        try database.write(Self.insert, rows.new)
    }

    struct Rows: Sendable {
        private(set) var ended = SQLBatch()
        private(set) var advanced = SQLBatch()
        private(set) var new = SQLBatch()

        mutating func add(_ saved: SavedConversation) {
            if !saved.isStored {
                Self.name(saved, in: &new)
                new.id(saved.conversation.contact)
                new.at(saved.conversation.startedAt)
                Self.course(saved.conversation, in: &new)
                new.at(saved.isEnded ? saved.at : nil)
                new.endRow()
            } else if saved.isEnded {
                Self.name(saved, in: &ended)
                Self.course(saved.conversation, in: &ended)
                ended.at(saved.at)
                ended.endRow()
            } else {
                Self.name(saved, in: &advanced)
                Self.course(saved.conversation, in: &advanced)
                advanced.endRow()
            }
        }

        private static func name(_ saved: SavedConversation, in row: inout SQLBatch) {
            row.id(saved.tenant)
            row.id(saved.conversation.id)
        }

        private static func course(_ conversation: Conversation, in row: inout SQLBatch) {
            row.id(conversation.version)
            row.words(conversation.flow)
            row.words(conversation.step)
            row.text(conversation.phase.rawValue)
            row.words(conversation.channel)
            row.id(conversation.appointment)
            row.words(conversation.queue)
            row.words(conversation.outcome)
            row.count(conversation.unclear)
            row.words(conversation.token)
            row.text(StoredJSON.text(variables: conversation.variables))
            row.text(StoredJSON.text(stack: conversation.stack))
            row.text(StoredJSON.text(pending: conversation.pending))
        }
    }
}

/// A conversation as a step left it.
final class SavedConversation {
    let tenant: TenantID
    let conversation: Conversation
    let at: Instant
    /// Whether a row of it exists already.
    let isStored: Bool

    init(tenant: TenantID, conversation: Conversation, at: Instant, isStored: Bool) {
        self.tenant = tenant
        self.conversation = conversation
        self.at = at
        self.isStored = isStored
    }

    var isEnded: Bool { conversation.phase == .ended }
}
