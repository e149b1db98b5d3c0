import Core
import SQL

extension Transaction {
    /// The states a batch of events starts from, in the order of the requests.
    ///
    /// Contacts are locked until the commit, always in the same order, so that no other host handles an event of
    /// theirs meanwhile. Several requests about one contact all get the same state; whoever steps through them
    /// hands on with ``LoadedState/following(_:)``.
    /// - Parameter ids: names contacts that are met for the first time.
    package func load(_ requests: [StateRequest], ids: IdentifierSource, now: Instant) throws(StoreFault)
        -> [LoadedState]
    {
        guard let states = database.states else { return try read(requests, ids: ids, now: now) }
        let kept = states.find(requests, now: now)
        let missing = requests.indices.filter { kept[$0] == nil }
        guard missing.count < requests.count else { return try read(requests, ids: ids, now: now) }
        let read = try read(missing.map { requests[$0] }, ids: ids, now: now)
        return LoadedState.merge(kept, read, tenants: requests.map(\.tenant))
    }

    private func read(_ requests: [StateRequest], ids: IdentifierSource, now: Instant) throws(StoreFault)
        -> [LoadedState]
    {
        guard !requests.isEmpty else { return [] }
        var resolution = ContactResolution(database: database, ids: ids, now: now)
        try resolution.resolve(requests)
        let contacts = try ContactTable(database: database).locked(resolution.keys)
        var named: [[Identity]] = Array(repeating: [], count: contacts.keys.count)
        for (index, request) in requests.enumerated() {
            guard case .sender(let identities, _) = request.subject, let contact = resolution.contacts[index],
                let place = contacts.places[contact]
            else { continue }
            named[place] += SenderIdentities.canonical(identities)
        }
        let complete = try contacts.addingIdentities(named)
        let runs = try RunTable(database: database).active(of: contacts.keys)
        let coming = try AppointmentTable(database: database).coming(of: contacts.keys, now: now)
        var appointments = AppointmentsInSight(coming)
        for (place, run) in runs.enumerated() {
            appointments.add(run?.appointment, of: contacts.keys[place].tenant, to: place)
        }
        let places = resolution.contacts.map { $0.flatMap { contacts.places[$0] } }
        for (index, wanted) in resolution.appointments.enumerated() {
            if let wanted, let place = places[index] { appointments.add(wanted.id, of: wanted.tenant, to: place) }
        }
        try appointments.findMissing(in: database)
        return requests.indices.map { index in
            guard let place = places[index] else {
                return LoadedState(
                    state: State(), message: resolution.messages[index], attempts: resolution.attempts[index])
            }
            let state = State(
                contact: complete[place], conversation: contacts.conversations[place], run: runs[place],
                appointments: appointments.lists[place])
            return LoadedState(state: state, message: resolution.messages[index], attempts: resolution.attempts[index])
        }
    }
}

extension LoadedState {
    /// Puts what was read into the gaps. A contact that was read, too, has that state everywhere.
    fileprivate static func merge(_ kept: [LoadedState?], _ read: [LoadedState], tenants: [TenantID]) -> [LoadedState] {
        var rest = read.makeIterator()
        let merged = kept.map { $0 ?? rest.next() ?? LoadedState(state: State()) }
        guard !read.isEmpty else { return merged }
        var fresh: [ContactKey: State] = [:]
        for (place, loaded) in merged.enumerated() where kept[place] == nil {
            guard let contact = loaded.state.contact else { continue }
            fresh[ContactKey(tenants[place], contact.id)] = loaded.state
        }
        return merged.enumerated().map { place, loaded in
            guard kept[place] != nil, let contact = loaded.state.contact,
                let state = fresh[ContactKey(tenants[place], contact.id)]
            else { return loaded }
            return LoadedState(state: state)
        }
    }
}
