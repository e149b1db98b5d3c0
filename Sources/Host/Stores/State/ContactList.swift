import Core

/// Contacts that were read, and where each stands in the list.
struct ContactList {
    private let table: ContactTable
    private(set) var keys: [ContactKey] = []
    private(set) var contacts: [Contact] = []
    private(set) var conversations: [Conversation] = []
    private(set) var places: [ContactKey: Int] = [:]

    init(table: ContactTable) { self.table = table }

    mutating func append(_ key: ContactKey, _ contact: Contact, _ conversation: Conversation) {
        places[key] = keys.count
        keys.append(key)
        contacts.append(contact)
        conversations.append(conversation)
    }

    /// Stores the identities a contact wrote under for the first time; the contacts with them.
    func addingIdentities(_ named: [[Identity]]) throws(StoreFault) -> [Contact] {
        var complete = contacts
        var claims: [IdentityClaim] = []
        for (place, identities) in named.enumerated() where place < keys.count {
            for identity in identities where !complete[place].identities.contains(identity) {
                claims.append(IdentityClaim(identity, for: keys[place], held: complete[place].identities))
                complete[place].identities.append(identity)
            }
        }
        try table.claim(claims)
        return complete
    }
}
