import Core
import SQL

/// Which contact stands behind a set of identities.
struct ContactMatching {
    private struct IdentityKey: Hashable {
        let tenant: TenantID
        let identity: Identity
    }

    private let database: Database
    private var owners: [IdentityKey: ContactID] = [:]
    private var made: [(contact: ContactKey, sender: Sender)] = []

    init(database: Database) { self.database = database }

    static let owner = Query(
        "identity_owner",
        "SELECT contact_id FROM contact_identities WHERE tenant_id = $1 AND kind = $2 AND value = $3")
    private static let insertContact = Query(
        "contact_insert",
        """
        INSERT INTO contacts (tenant_id, contact_id, name, locale, opted_out, last_inbound)
        VALUES ($1, $2, $3, '', 0, NULL)
        """)
    private static let insertIdentity = Query(
        "identity_insert",
        "INSERT INTO contact_identities (tenant_id, kind, value, contact_id) VALUES ($1, $2, $3, $4)")

    mutating func look(for senders: [Sender]) throws(StoreFault) {
        var keys: [IdentityKey] = []
        var rows: [[SQLValue]] = []
        for sender in senders {
            for identity in sender.identities {
                keys.append(IdentityKey(tenant: sender.tenant, identity: identity))
                rows.append([.id(sender.tenant), .text(identity.kind.rawValue), .words(identity.value)])
            }
        }
        for (key, found) in zip(keys, try database.batch(Self.owner, rows)) {
            guard let row = found.first else { continue }
            owners[key] = try storing { () throws(SQLFault) in try row.id(0) }
        }
    }

    /// The phone's contact when several are known, else that of the surest identity.
    func match(_ sender: Sender) -> ContactKey? {
        let phonesFirst = sender.identities.filter { $0.kind == .phone } + sender.identities
        for identity in phonesFirst {
            if let contact = owners[IdentityKey(tenant: sender.tenant, identity: identity)] {
                return ContactKey(sender.tenant, contact)
            }
        }
        return nil
    }

    mutating func add(_ contact: ContactKey, for sender: Sender) {
        made.append((contact, sender))
        for identity in sender.identities {
            owners[IdentityKey(tenant: sender.tenant, identity: identity)] = contact.id
        }
    }

    func saveNewContacts() throws(StoreFault) {
        // A cached state knows all of its sender's identities, so that none of these can be its own.
        let database = database.unwatched
        try database.batch(
            Self.insertContact,
            made.map { [.id($0.contact.tenant), .id($0.contact.id), .words(String($0.sender.name.prefix(200)))] })
        var rows: [[SQLValue]] = []
        for (contact, sender) in made {
            for identity in sender.identities {
                rows.append([
                    .id(contact.tenant), .text(identity.kind.rawValue), .words(identity.value), .id(contact.id),
                ])
            }
        }
        try database.batch(Self.insertIdentity, rows)
    }
}
