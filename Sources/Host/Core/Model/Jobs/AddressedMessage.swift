/// A message and the contact it goes to: the payload of a send.
package struct AddressedMessage: JobPayload, Hashable {
    package static let kind = JobKind.send

    package let message: OutboundMessage
    package let contact: Contact

    package init(_ message: OutboundMessage, to contact: Contact) {
        self.message = message
        self.contact = contact
    }

    package init(of job: Job) throws(JobPayloadFault) {
        guard let message = job.message else { throw JobPayloadFault("a send without its message or contact") }
        self = message
    }

    /// Null: the message's row holds it.
    package var stored: Value { .null }
}
