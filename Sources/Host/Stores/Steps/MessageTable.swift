import Core
import SQL

/// What was said, in both directions.
struct MessageTable {
    let database: Database

    private static let insert = Query(
        "message_insert",
        """
        INSERT INTO messages (tenant_id, message_id, contact_id, run_id, channel, direction, at, provider_id,
            status, text, button, media, choices, template)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """)

    /// In the order in which they were said.
    func insert(_ rows: SQLBatch) throws(StoreFault) {
        try database.write(Self.insert, rows)
    }

    static func add(_ message: InboundMessage, from contact: ContactID, _ step: CommittedStep, to rows: inout SQLBatch)
    {
        rows.id(step.event.tenant)
        rows.id(step.event.id)
        rows.id(contact)
        rows.id(step.run)
        rows.words(message.channel)
        rows.text("in")
        rows.at(step.event.at)
        rows.words(message.providerID)
        rows.text("received")
        rows.words(message.text)
        rows.words(message.button)
        rows.text(message.media.isEmpty ? "" : message.media.map(\.rawValue).joined(separator: ","))
        rows.text("")
        rows.text("")
        rows.endRow()
    }

    static func add(_ message: OutboundMessage, _ event: Event, to rows: inout SQLBatch) {
        rows.id(event.tenant)
        rows.id(message.id)
        rows.id(message.contact)
        rows.id(message.run)
        rows.words(message.channel)
        rows.text("out")
        rows.at(event.at)
        rows.null()
        rows.text(DeliveryStatus.queued.rawValue)
        rows.words(message.text)
        rows.null()
        rows.text("")
        rows.text(StoredJSON.text(choices: message.choices))
        rows.text(StoredJSON.text(template: message.template))
        rows.endRow()
    }
}
