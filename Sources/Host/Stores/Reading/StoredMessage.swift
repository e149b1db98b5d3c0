import Core
import SQL

/// A message as it was stored.
package struct StoredMessage: Sendable, Hashable {
    package let id: MessageID
    package let contact: ContactID
    package let run: RunID?
    package let channel: String
    package let isInbound: Bool
    package let at: Instant
    package let providerID: String?
    /// Nil for what a contact sent.
    package let status: DeliveryStatus?
    package let text: String
    package let button: String?
    package let media: [InboundMessage.Media]
    package let choices: [OutboundMessage.Choice]
    package let template: OutboundMessage.TemplateCall?
    /// Why it failed, or is in doubt.
    package let code: String?
    package let reason: String?
}

extension Snapshot {
    private static let columns = """
        message_id, contact_id, run_id, channel, direction, at, provider_id, status, text, button, media,
        choices, template, code, reason
        """
    private static let ofTenant = Query(
        "messages_of_tenant",
        "SELECT \(columns) FROM messages WHERE tenant_id = $1 ORDER BY message_id DESC LIMIT $2")
    private static let ofChannel = Query(
        "messages_of_channel",
        """
        SELECT \(columns) FROM messages WHERE tenant_id = $1 AND channel = $2 ORDER BY message_id DESC LIMIT $3
        """)
    private static let ofContact = Query(
        "messages_of_contact",
        """
        SELECT \(columns) FROM messages WHERE tenant_id = $1 AND contact_id = $2 ORDER BY message_id DESC LIMIT $3
        """)
    private static let one = Query(
        "message", "SELECT \(columns) FROM messages WHERE tenant_id = $1 AND message_id = $2")

    /// The newest messages, the newest first; of one channel when it is named.
    package func messages(of tenant: TenantID, channel: String? = nil, newest limit: Int) throws(StoreFault)
        -> [StoredMessage]
    {
        guard let channel else { return try messages(Self.ofTenant, [.id(tenant), .count(limit)]) }
        return try messages(Self.ofChannel, [.id(tenant), .words(channel), .count(limit)])
    }

    /// The newest messages with one contact, the newest first.
    package func messages(with contact: ContactID, of tenant: TenantID, newest limit: Int) throws(StoreFault)
        -> [StoredMessage]
    {
        try messages(Self.ofContact, [.id(tenant), .id(contact), .count(limit)])
    }

    package func message(_ id: MessageID, of tenant: TenantID) throws(StoreFault) -> StoredMessage? {
        try messages(Self.one, [.id(tenant), .id(id)]).first
    }

    private func messages(_ query: Query, _ values: [SQLValue]) throws(StoreFault) -> [StoredMessage] {
        let rows = try database.run(query, values)
        return try storing { () throws(SQLFault) in
            var messages: [StoredMessage] = []
            for row in rows { messages.append(try StoredMessage(row)) }
            return messages
        }
    }
}

extension StoredMessage {
    fileprivate init(_ row: SQLRow) throws(SQLFault) {
        id = try row.id(0)
        contact = try row.id(1)
        run = try row.optionalID(2)
        channel = try row.text(3)
        isInbound = try row.text(4) == "in"
        at = try row.instant(5)
        providerID = try row.optionalText(6)
        status = isInbound ? nil : try row.word(7)
        text = try row.text(8)
        button = try row.optionalText(9)
        media = try row.text(10).split(separator: ",").map { InboundMessage.Media(rawValue: String($0)) ?? .other }
        choices = try StoredJSON.choices(try row.text(11))
        template = try StoredJSON.template(try row.text(12))
        code = try row.optionalText(13)
        reason = try row.optionalText(14)
    }
}
