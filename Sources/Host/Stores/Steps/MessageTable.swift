import Core
import SQL

/// What was said, in both directions.
struct MessageTable {
    let database: Database

    private static let insert = Query(
        "message_insert",
        """
        INSERT INTO messages (tenant_id, message_id, contact_id, conversation_id, channel, direction, at, provider_id,
            status, text, button, media, choices, template)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """)

    /// In the order in which they were said.
    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    static func inbound(_ message: InboundMessage, from contact: ContactID, _ step: CommittedStep) -> [SQLValue] {
        [
            .id(step.event.tenant), .id(step.event.id), .id(contact), .id(step.conversation), .words(message.channel),
            "in", .at(step.event.at), .words(message.providerID), "received", .words(message.text),
            .words(message.button), .text(message.media.map(\.rawValue).joined(separator: ",")), "", "",
        ]
    }

    static func outbound(_ message: OutboundMessage, _ event: Event) -> [SQLValue] {
        [
            .id(event.tenant), .id(message.id), .id(message.contact), .id(message.conversation),
            .words(message.channel), "out", .at(event.at), .null, .text(DeliveryStatus.queued.rawValue),
            .words(message.text), .null, "", .text(StoredJSON.text(choices: message.choices)),
            .text(StoredJSON.text(template: message.template)),
        ]
    }
}
