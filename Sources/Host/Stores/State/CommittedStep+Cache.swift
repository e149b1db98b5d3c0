import Core

extension CommittedStep {
    /// What the cache is told of this step: nil where the step leaves something that has to be read anew.
    var kept: (key: SenderKey, state: CachedState?)? {
        guard let contact = after.contact ?? before.contact,
            let key = SenderKey(event.tenant, contact.identities)
        else { return nil }
        return (key, after.contact == nil || hasMovedAppointments ? nil : CachedState(after))
    }

    /// Whether the list of appointments has others now, or another order.
    private var hasMovedAppointments: Bool {
        guard before.appointments.count == after.appointments.count else { return true }
        return zip(before.appointments, after.appointments).contains { before, after in
            before.startsAt != after.startsAt || before.id.rawValue != after.id.rawValue
                || before.contact.rawValue != after.contact.rawValue
        }
    }
}
