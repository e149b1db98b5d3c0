import Core
import SQL

/// The contacts and their identities.
struct ContactTable {
    let database: Database

    private static let columns = "c.name, c.locale, c.opted_out, c.last_inbound, t.status, t.queue, t.person"
    private static let select = Query(
        "contact",
        """
        SELECT \(columns) FROM contacts c LEFT JOIN conversations t USING (tenant_id, contact_id)
        WHERE c.tenant_id = $1 AND c.contact_id = $2
        """)
    private static let lock = Query(
        "contact_lock",
        """
        SELECT \(columns) FROM contacts c LEFT JOIN conversations t USING (tenant_id, contact_id)
        WHERE c.tenant_id = $1 AND c.contact_id = $2 /*for update of contact*/
        """)
    private static let identities = Query(
        "contact_identities",
        "SELECT kind, value FROM contact_identities WHERE tenant_id = $1 AND contact_id = $2")
    private static let update = Query(
        "contact_update",
        """
        UPDATE contacts SET name = $3, locale = $4, opted_out = $5, last_inbound = $6
        WHERE tenant_id = $1 AND contact_id = $2
        """)
    private static let claimIdentity = Query(
        "identity_claim",
        """
        INSERT INTO contact_identities (tenant_id, kind, value, contact_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (tenant_id, kind, value) DO UPDATE SET contact_id = excluded.contact_id
        """)

    /// Reads and locks; contacts that do not exist are left out.
    func locked(_ keys: [ContactKey]) throws(StoreFault) -> ContactList { try read(keys, Self.lock) }

    func read(_ keys: [ContactKey]) throws(StoreFault) -> ContactList { try read(keys, Self.select) }

    private func read(_ keys: [ContactKey], _ query: Query) throws(StoreFault) -> ContactList {
        let rows = keys.map { [SQLValue.id($0.tenant), .id($0.id)] }
        let contacts = try database.batch(query, rows)
        let identities = try database.batch(Self.identities, rows)
        var locked = ContactList(table: self)
        for index in keys.indices {
            guard let row = contacts[index].first else { continue }
            let contact = try storing { () throws(SQLFault) in
                Contact(
                    id: keys[index].id, name: try row.text(0), identities: try Self.identities(identities[index]),
                    locale: try row.text(1), optedOut: try row.bool(2), lastInbound: try row.optionalInstant(3))
            }
            locked.append(
                keys[index], contact,
                try storing { () throws(SQLFault) in try ConversationTable.conversation(row, from: 4) })
        }
        return locked
    }

    private static func identities(_ rows: SQLRows) throws(SQLFault) -> [Identity] {
        var identities: [Identity] = []
        for row in rows { identities.append(Identity(try row.word(0), try row.text(1))) }
        guard identities.count > 1 else { return identities }
        return identities.sorted { $0.isListed(before: $1) }
    }

    func update(_ rows: SQLBatch) throws(StoreFault) { try database.write(Self.update, rows) }

    static func add(_ contact: Contact, _ tenant: TenantID, to rows: inout SQLBatch) {
        rows.id(tenant)
        rows.id(contact.id)
        rows.words(contact.name)
        rows.words(contact.locale)
        rows.add(SQLValue(contact.optedOut))
        rows.at(contact.lastInbound)
        rows.endRow()
    }

    /// Gives identities to contacts, taking them from whoever had them.
    func claim(_ claims: [IdentityClaim]) throws(StoreFault) {
        guard !claims.isEmpty else { return }
        if let states = database.states {
            let taken = try takesAway(claims)
            if taken || claims.contains(where: \.changesKey) { states.forget() }
        }
        try database.unwatched.batch(Self.claimIdentity, claims.map { $0.key + [.id($0.contact.id)] })
    }

    /// Whether another contact had one of them.
    private func takesAway(_ claims: [IdentityClaim]) throws(StoreFault) -> Bool {
        for (claim, rows) in zip(claims, try database.batch(ContactMatching.owner, claims.map(\.key))) {
            guard let row = rows.first else { continue }
            let owner: ContactID = try storing { () throws(SQLFault) in try row.id(0) }
            if owner != claim.contact.id { return true }
        }
        return false
    }
}

/// An identity that a contact comes to have.
struct IdentityClaim: Sendable {
    let contact: ContactKey
    let identity: Identity
    /// Whether the contact is found by another key from now on.
    let changesKey: Bool

    /// - Parameter held: the identities the contact had.
    init(_ identity: Identity, for contact: ContactKey, held: [Identity]) {
        self.contact = contact
        self.identity = identity
        changesKey = held.allSatisfy { identity.isListed(before: $0) }
    }

    fileprivate var key: [SQLValue] {
        [.id(contact.tenant), .text(identity.kind.rawValue), .words(identity.value)]
    }
}
