import Core
import SQL

/// Finds whom each request is about, before anything is locked.
struct ContactResolution {
    private let database: Database
    private let ids: IdentifierSource
    private let now: Instant
    private(set) var contacts: [ContactKey?] = []
    private(set) var messages: [MessageID?] = []
    /// How often each of these messages was tried.
    private(set) var attempts: [Int?] = []
    /// The appointment a request names, by its place among the requests.
    private(set) var appointments: [TenantKey<Appointment>?] = []

    init(database: Database, ids: IdentifierSource, now: Instant) {
        self.database = database
        self.ids = ids
        self.now = now
    }

    /// Each contact once, in the order in which all hosts lock.
    var keys: [ContactKey] { Array(Set(contacts.compactMap { $0 })).sorted() }

    mutating func resolve(_ requests: [StateRequest]) throws(StoreFault) {
        contacts = Array(repeating: nil, count: requests.count)
        messages = Array(repeating: nil, count: requests.count)
        attempts = Array(repeating: nil, count: requests.count)
        appointments = Array(repeating: nil, count: requests.count)
        var lookups = ContactLookups()
        for (index, request) in requests.enumerated() {
            switch request.subject {
            case .contact(let contact): contacts[index] = ContactKey(request.tenant, contact)
            case .none: break
            default: lookups.add(request, at: index)
            }
        }
        try resolveSenders(requests)
        for found in try lookups.find(in: database) {
            let tenant = requests[found.request].tenant
            contacts[found.request] = ContactKey(tenant, found.contact)
            messages[found.request] = found.message
            attempts[found.request] = found.attempts
            appointments[found.request] = found.appointment.map { TenantKey(tenant, $0) }
        }
    }

    private mutating func resolveSenders(_ requests: [StateRequest]) throws(StoreFault) {
        var senders: [Sender] = []
        for (index, request) in requests.enumerated() {
            guard case .sender(let identities, let name) = request.subject else { continue }
            senders.append(
                Sender(
                    request: index, tenant: request.tenant, identities: SenderIdentities.canonical(identities),
                    name: name))
        }
        guard !senders.isEmpty else { return }
        var matching = ContactMatching(database: database)
        try matching.look(for: senders)
        for sender in senders where !sender.identities.isEmpty {
            if let contact = matching.match(sender) {
                contacts[sender.request] = contact
            } else {
                let contact = ContactKey(sender.tenant, ContactID(ids.make(at: now)))
                matching.add(contact, for: sender)
                contacts[sender.request] = contact
            }
        }
        try matching.saveNewContacts()
    }
}

/// Who wrote one message.
struct Sender {
    let request: Int
    let tenant: TenantID
    let identities: [Identity]
    let name: String
}
