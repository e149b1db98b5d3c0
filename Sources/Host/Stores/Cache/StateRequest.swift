import Core

/// Whose state an event needs.
package struct StateRequest: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        /// Found by any of these identities, made when there is none.
        case sender([Identity], profileName: String)
        case contact(ContactID)
        case appointment(AppointmentID)
        /// By its name in the hospital's system.
        case externalAppointment(String)
        case run(RunID)
        /// A message we sent: by our id when it is known, else by the provider's.
        case message(MessageID?, channel: String, providerID: String)
        case none
    }

    package let tenant: TenantID
    package let subject: Subject

    package init(_ tenant: TenantID, _ subject: Subject) {
        self.tenant = tenant
        self.subject = subject
    }

    /// What `event` is about.
    package init(_ event: Event) {
        self.init(event.tenant, Subject(event.kind))
    }
}

extension StateRequest.Subject {
    init(_ kind: EventKind) {
        self =
            switch kind {
            case .message(let message): .sender(message.from, profileName: message.profileName)
            case .receipt(let receipt):
                .message(receipt.message, channel: receipt.channel, providerID: receipt.providerID)
            case .silence(let timer), .deferredStart(let timer): Self(timer)
            case .due(_, let appointment), .appointmentChanged(let appointment, _): .appointment(appointment)
            case .endpoint(let call): call.appointment.map { .appointment($0) } ?? .none
            case .answer(let answer): answer.run.map { .run($0) } ?? .none
            case .schedule, .emitted: .none
            }
    }

    /// A start put off may be about an appointment that has passed meanwhile; it must still be in sight.
    private init(_ timer: Timer) {
        self = timer.appointment.map { .appointment($0) } ?? .contact(timer.contact)
    }
}
