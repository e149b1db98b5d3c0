import Core
import SQL

/// What a batch of steps changed, each thing once: as it was before the first step, and as the last one left it.
///
/// Written in the order of their keys, the same on every host.
struct StateChanges {
    private final class Change<Thing> {
        let before: Thing
        var after: Thing

        init(before: Thing, after: Thing) {
            self.before = before
            self.after = after
        }
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
        Self.note(before, after, as: ContactKey(step.event.tenant, after.id), in: &contacts)
    }

    private mutating func addAppointments(of step: CommittedStep) {
        guard step.before.appointments != step.after.appointments else { return }
        for after in step.after.appointments {
            guard let before = step.before.appointment(after.id), before != after else { continue }
            Self.note(before, after, as: TenantKey(step.event.tenant, after.id), in: &appointments)
        }
    }

    private static func note<Thing>(
        _ before: Thing, _ after: Thing, as key: TenantKey<Thing>, in changes: inout [TenantKey<Thing>: Change<Thing>]
    ) {
        if let known = changes[key] {
            known.after = after
        } else {
            changes[key] = Change(before: before, after: after)
        }
    }

    private func saveContacts(in database: Database) throws(StoreFault) {
        let table = ContactTable(database: database)
        let contacts = self.contacts.sorted { $0.key < $1.key }
        try table.update(contacts.map { ($0.key.tenant, $0.value.after) })
        var claimed: [(ContactKey, Identity)] = []
        for (key, change) in contacts where change.before.identities != change.after.identities {
            let known = change.before.identities
            for identity in change.after.identities where !known.contains(identity) { claimed.append((key, identity)) }
        }
        try table.claim(claimed)
    }

    private func saveAppointments(in database: Database) throws(StoreFault) {
        let table = AppointmentTable(database: database)
        var answered: [(TenantID, Appointment)] = []
        var changed: [(TenantID, Appointment)] = []
        for (key, change) in appointments.sorted(by: { $0.key < $1.key }) {
            let before = change.before
            let onlyStatus = AppointmentChange.isOnlyStatus(before, change.after)
            if onlyStatus, !AppointmentChange.mattersToTriggers(before, change.after) {
                answered.append((key.tenant, change.after))
            } else {
                changed.append((key.tenant, change.after))
            }
        }
        try table.setStatus(answered)
        guard !changed.isEmpty else { return }
        let numbers = try ChangeCounter(database: database).take(for: changed.map(\.0))
        try table.update(zip(changed, numbers).map { ($0.0, $0.1, change: $1) })
    }
}
