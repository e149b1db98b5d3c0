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
    func insert(_ steps: [CommittedStep]) throws(StoreFault) {
        var rows: [[SQLValue]] = []
        rows.reserveCapacity(steps.count * 2)
        for step in steps {
            if case .message(let message) = step.event.kind, let contact = step.contact {
                rows.append(Self.inbound(message, from: contact, step))
            }
            for effect in step.effects {
                if case .send(let message) = effect.kind { rows.append(Self.outbound(message, step.event)) }
            }
        }
        try database.batch(Self.insert, rows)
    }

    private static func inbound(_ message: InboundMessage, from contact: ContactID, _ step: CommittedStep) -> [SQLValue]
    {
        [
            .id(step.event.tenant), .id(step.event.id), .id(contact), .id(step.conversation), .words(message.channel),
            "in", .at(step.event.at), .words(message.providerID), "received", .words(message.text),
            .words(message.button), .text(message.media.map(\.rawValue).joined(separator: ",")), "", "",
        ]
    }

    private static func outbound(_ message: OutboundMessage, _ event: Event) -> [SQLValue] {
        [
            .id(event.tenant), .id(message.id), .id(message.contact), .id(message.conversation),
            .words(message.channel), "out", .at(event.at), .null, .text(DeliveryStatus.queued.rawValue),
            .words(message.text), .null, "", .text(StoredJSON.text(choices: message.choices)),
            .text(StoredJSON.text(template: message.template)),
        ]
    }
}
