import Core
import Stores
import Testing

/// The journals of conversations in scripts, on both stores.
@Suite(.serialized) struct JournalTests {
    private func entry(_ number: Int64, at: Instant = .start) -> Journal.Entry {
        Journal.Entry(
            kind: "ask", digest: Digest("\(number)".utf8),
            answer: .list([.text("a\u{0}\"ção"), .int(number), .null, .map(["x": .double(1.5)])]), at: at)
    }

    private func run(_ journal: Journal?, in state: inout State, _ clinic: Clinic) {
        guard let contact = state.contact?.id else { return }
        if state.run == nil { state.run = clinic.run("k1", with: contact) }
        guard var run = state.run else { return }
        run.journal = journal
        run.memory.script = journal.map { ScriptPosition(journal: $0.id) }
        state.run = run
    }

    private func step(_ store: Store, _ clinic: Clinic, _ keys: [String], _ journals: [Journal?]) async throws
        -> [State]
    {
        let events = keys.map { clinic.message("oi", key: $0) }
        let places = Dictionary(zip(events.map(\.id), journals), uniquingKeysWith: { first, _ in first })
        return try await store.write { (transaction) throws(StoreFault) in
            try transaction.handle(events, clinic) { event, state, _ in
                run(places[event.id] ?? nil, in: &state, clinic)
            }
        }
    }

    private func load(_ store: Store, _ clinic: Clinic) async throws -> Journal? {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.load(
                [StateRequest(.clinic, .sender([Identity(.phone, Clinic.maria)], profileName: ""))],
                ids: clinic.ids.source, now: .start)
        }.first?.state.run?.journal
    }

    @Test(arguments: StoreKind.available)
    func `a journal comes back as it was left, entry after entry`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let short = Journal(id: "r1", entries: [entry(0), entry(1)])
            var long = short
            long.add(entry(2, at: .start.after(hours: 1)))
            long.add(entry(3))
            _ = try await step(store, clinic, ["m1"], [short])
            #expect(try await load(store, clinic) == short)
            _ = try await step(store, clinic, ["m2"], [long])
            #expect(try await load(store, clinic) == long)
        }
    }

    @Test(arguments: StoreKind.available)
    func `steps of one batch each add their own entries`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let journals = (1...3).map { count in
                Journal(id: "r1", entries: (0..<Int64(count)).map { entry($0) })
            }
            _ = try await step(store, clinic, ["m1", "m2", "m3"], journals)
            #expect(try await load(store, clinic) == journals.last)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a second run does not see the first, and none is loaded outside of scripts`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            _ = try await step(store, clinic, ["m1"], [Journal(id: "r1", entries: [entry(0), entry(1)])])
            let second = Journal(id: "r2", entries: [entry(7)])
            _ = try await step(store, clinic, ["m2"], [second])
            #expect(try await load(store, clinic) == second)
            _ = try await step(store, clinic, ["m3"], [nil])
            #expect(try await load(store, clinic) == nil)
        }
    }
}
