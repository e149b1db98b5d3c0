/// What the engine knows of one contact while it handles one event.
package struct State: Sendable, Hashable {
    package var contact: Contact?
    /// The active conversation; ended ones stay here only until they are saved.
    package var conversation: Conversation?
    /// The contact's coming appointments, the earliest first, and the one the event is about.
    package var appointments: [Appointment]

    package init(contact: Contact? = nil, conversation: Conversation? = nil, appointments: [Appointment] = []) {
        self.contact = contact
        self.conversation = conversation
        self.appointments = appointments
    }

    package func appointment(_ id: AppointmentID?) -> Appointment? {
        guard let id else { return nil }
        return appointments.first { $0.id == id }
    }
}
