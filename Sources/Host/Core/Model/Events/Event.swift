/// Something that happened, once: what drives everything.
package final class Event: Sendable {
    package let id: EventID
    package let tenant: TenantID
    package let at: Instant
    package let kind: EventKind
    /// Under which a second delivery of the same happening is recognised and dropped.
    package let key: EventKey

    package init(id: EventID, tenant: TenantID, at: Instant, kind: EventKind, key: EventKey) {
        self.id = id
        self.tenant = tenant
        self.at = at
        self.kind = kind
        self.key = key
    }
}

/// (source, key) is unique per tenant: a channel and the provider's id, a timer and its id, a schedule and its due time.
package struct EventKey: Sendable, Hashable {
    package let source: String
    package let key: String

    package init(source: String, key: String) {
        self.source = source
        self.key = key
    }
}

package enum EventKind: Sendable {
    indirect case message(InboundMessage)
    case receipt(Receipt)
    /// A wait of a conversation ran out.
    case silence(Timer)
    /// A start that was put off until its hours.
    case deferredStart(Timer)
    /// The time of a rule that stands so long before or after an appointment has come.
    case due(rule: String, appointment: AppointmentID)
    case appointmentChanged(AppointmentID, from: AppointmentStatus?)
    case schedule(rule: String, due: Instant)
    case endpoint(EndpointCall)
    /// The answer of a call that an earlier event made.
    case answer(CallAnswer)
    case emitted(name: String, payload: Value)

    /// The kind's word, as logs and traces show it.
    package var name: String {
        switch self {
        case .message: "message"
        case .receipt: "receipt"
        case .silence: "silence"
        case .deferredStart: "deferred-start"
        case .due: "due"
        case .appointmentChanged: "appointment-changed"
        case .schedule: "schedule"
        case .endpoint: "endpoint"
        case .answer: "answer"
        case .emitted: "emitted"
        }
    }
}
