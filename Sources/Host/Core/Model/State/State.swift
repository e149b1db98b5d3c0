/// What the engine knows of one contact while it handles one event.
package struct State: Sendable, Hashable {
    package var contact: Contact?
    package var conversation: Conversation
    /// The open run; ended ones stay here only until they are saved.
    package var run: FlowRun?
    /// The contact's coming appointments, the earliest first, and the one the event is about.
    package var appointments: [Appointment]

    package init(
        contact: Contact? = nil, conversation: Conversation = Conversation(), run: FlowRun? = nil,
        appointments: [Appointment] = []
    ) {
        self.contact = contact
        self.conversation = conversation
        self.run = run
        self.appointments = appointments
    }

    package func appointment(_ id: AppointmentID?) -> Appointment? {
        guard let id else { return nil }
        return appointments.first { $0.id == id }
    }
}
