import Core
import SQL

/// The rows that changed things are stored with.
struct StateRows: Sendable {
    private var contacts = SQLBatch()
    /// Identities that contacts came to have.
    private var claims: [IdentityClaim] = []
    /// Appointments with a new status that no trigger follows.
    private var answered = SQLBatch()
    /// Those that triggers look at again; they are numbered when they are stored.
    private var changed: [(TenantID, Appointment)] = []
    private var conversations = SQLBatch()
    private let runs: RunTable.Rows

    init(runs: RunTable.Rows) { self.runs = runs }

    mutating func add(_ key: ContactKey, _ before: Contact, _ after: Contact) {
        ContactTable.add(after, key.tenant, to: &contacts)
        guard before.identities != after.identities else { return }
        for identity in after.identities where !before.identities.contains(identity) {
            claims.append(IdentityClaim(identity, for: key, held: before.identities))
        }
    }

    mutating func add(_ contact: ContactKey, _ conversation: Conversation, at: Instant) {
        ConversationTable.add(conversation, with: contact, at: at, to: &conversations)
    }

    mutating func add(_ tenant: TenantID, _ before: Appointment, _ after: Appointment) {
        let onlyStatus = AppointmentChange.isOnlyStatus(before, after)
        if onlyStatus, !AppointmentChange.mattersToTriggers(before, after) {
            answered.append(AppointmentTable.statusRow(after, tenant))
        } else {
            changed.append((tenant, after))
        }
    }

    func save(in database: Database) throws(StoreFault) {
        let contacts = ContactTable(database: database)
        try contacts.update(self.contacts)
        try contacts.claim(claims)
        let appointments = AppointmentTable(database: database)
        try appointments.setStatus(answered)
        if !changed.isEmpty {
            let numbers = try ChangeCounter(database: database).take(for: changed.map(\.0))
            try appointments.update(zip(changed, numbers).map { ($0.0, $0.1, change: $1) })
        }
        try ConversationTable(database: database).save(conversations)
        try RunTable(database: database).save(runs)
    }
}
