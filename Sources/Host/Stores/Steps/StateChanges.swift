import Core
import SQL

/// What a batch of steps changed, each thing once: as it was before the first step, and as the last one left it.
///
/// Written in the order of their keys, the same on every host.
struct StateChanges {
    private struct Change<Thing> {
        let tenant: TenantID
        let before: Thing?
        var after: Thing
    }

    private var contacts: [ContactKey: Change<Contact>] = [:]
    private var appointments: [TenantKey<Appointment>: Change<Appointment>] = [:]
    private var conversations = ConversationChanges()

    init(_ steps: [CommittedStep]) {
        for step in steps {
            addContact(of: step)
            addAppointments(of: step)
            conversations.add(step)
        }
    }

    func save(in database: Database) throws(StoreFault) {
        try saveContacts(in: database)
        try saveAppointments(in: database)
        try conversations.save(in: database)
    }

    private mutating func addContact(of step: CommittedStep) {
        guard let after = step.after.contact, let before = step.before.contact, after != before else { return }
        let key = ContactKey(step.event.tenant, after.id)
        contacts[key, default: Change(tenant: key.tenant, before: before, after: after)].after = after
    }

    private mutating func addAppointments(of step: CommittedStep) {
        guard step.before.appointments != step.after.appointments else { return }
        for after in step.after.appointments {
            guard let before = step.before.appointment(after.id), before != after else { continue }
            let key = TenantKey(step.event.tenant, after.id)
            appointments[key, default: Change(tenant: key.tenant, before: before, after: after)].after = after
        }
    }

    private func saveContacts(in database: Database) throws(StoreFault) {
        let table = ContactTable(database: database)
        let contacts = self.contacts.sorted { $0.key < $1.key }
        try table.update(contacts.map { ($0.value.tenant, $0.value.after) })
        var claimed: [(ContactKey, Identity)] = []
        for (key, change) in contacts where change.before?.identities != change.after.identities {
            let known = change.before?.identities ?? []
            for identity in change.after.identities where !known.contains(identity) { claimed.append((key, identity)) }
        }
        try table.claim(claimed)
    }

    private func saveAppointments(in database: Database) throws(StoreFault) {
        let table = AppointmentTable(database: database)
        var answered: [(TenantID, Appointment)] = []
        var changed: [(TenantID, Appointment)] = []
        for (_, change) in appointments.sorted(by: { $0.key < $1.key }) {
            guard let before = change.before else { continue }
            let onlyStatus = AppointmentChange.isOnlyStatus(before, change.after)
            if onlyStatus, !AppointmentChange.mattersToTriggers(before, change.after) {
                answered.append((change.tenant, change.after))
            } else {
                changed.append((change.tenant, change.after))
            }
        }
        try table.setStatus(answered)
        guard !changed.isEmpty else { return }
        let numbers = try ChangeCounter(database: database).take(for: changed.map(\.0))
        try table.update(zip(changed, numbers).map { ($0.0, $0.1, change: $1) })
    }
}
