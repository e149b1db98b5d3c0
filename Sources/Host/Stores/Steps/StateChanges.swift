import Core

/// What a batch of steps changed, each thing once: as it was before the first step, and as the last one left it.
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
    private var conversations: [ContactKey: (conversation: Conversation, at: Instant)] = [:]
    private var appointments: [TenantKey<Appointment>: Change<Appointment>] = [:]
    private var runs = RunChanges()

    init(_ steps: [CommittedStep]) {
        for step in steps {
            addContact(of: step)
            addAppointments(of: step)
            addConversation(of: step)
            runs.add(step)
        }
    }

    /// In the order of their keys, the same on every host.
    var rows: StateRows {
        var rows = StateRows(runs: runs.rows)
        for (key, change) in contacts.sorted(by: { $0.key < $1.key }) { rows.add(key, change.before, change.after) }
        for (key, change) in conversations.sorted(by: { $0.key < $1.key }) {
            rows.add(key, change.conversation, at: change.at)
        }
        for (key, change) in appointments.sorted(by: { $0.key < $1.key }) {
            rows.add(key.tenant, change.before, change.after)
        }
        return rows
    }

    private mutating func addContact(of step: CommittedStep) {
        guard let after = step.after.contact, let before = step.before.contact, after != before else { return }
        Self.note(before, after, as: ContactKey(step.event.tenant, after.id), in: &contacts)
    }

    private mutating func addConversation(of step: CommittedStep) {
        guard let contact = step.after.contact?.id, step.before.conversation != step.after.conversation else { return }
        conversations[ContactKey(step.event.tenant, contact)] = (step.after.conversation, step.event.at)
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
}
