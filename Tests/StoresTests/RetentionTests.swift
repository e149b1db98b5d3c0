import Core
import Stores
import Testing

@Suite(.serialized) struct RetentionTests {
    private static let old = Instant.start
    private static let later = Instant.start.after(hours: 24)
    private static let cutoff = Instant.start.after(hours: 12)

    /// Page after page, the smallest there are.
    private func purge(_ store: Store, _ kind: Retention.Kind, before: Instant = cutoff) async throws -> Int {
        var removed = 0
        var place: PurgePlace?
        while true {
            let page = try await store.write { [place] (transaction) throws(StoreFault) in
                try transaction.purge(kind, of: .clinic, before: before, from: place, limit: 1)
            }
            removed += page.removed
            guard page.hasMore else { return removed }
            place = page.next
        }
    }

    /// Answers to messages of as many patients, in this order.
    private func answers(_ count: Int, _ clinic: Clinic, _ store: Store, at: Instant = old) async throws -> [JobID] {
        var jobs: [JobID] = []
        for number in 0..<count {
            let event = clinic.message(
                "oi", from: "+554198888\(1_000 + number)", key: "m\(number)@\(at.text)", at: at)
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([event], clinic, now: at) { event, state, effects in
                    if let contact = state.contact?.id { effects.append(clinic.send("olá", to: contact, by: event)) }
                }
            }
            jobs.append(JobID("\(event.id)-0"))
        }
        return jobs
    }

    private func claim(_ store: Store, _ count: Int, now: Instant = old) async throws -> [Job] {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.claim(limit: count, lease: 30_000, now: now, worker: "w")
        }
    }

    private func finish(_ store: Store, _ jobs: [Job], _ outcome: JobResult.Outcome, now: Instant = old) async throws {
        _ = try await store.write { (transaction) throws(StoreFault) in
            try transaction.finish(jobs.map { JobResult($0.lease, outcome) }, now: now)
        }
    }

    /// One answer that was sent, one that was sent later, one in doubt, one dead, one under way and one not begun.
    private func mixedJobs(_ clinic: Clinic, _ store: Store) async throws -> [JobID] {
        let ids = try await answers(6, clinic, store)
        let jobs = try await claim(store, 5)
        try await finish(store, [jobs[0]], .done(providerID: "SM1"))
        try await finish(store, [jobs[1]], .done(providerID: "SM2"), now: Self.later)
        try await finish(store, [jobs[2]], .inDoubt(code: "timeout", reason: ""))
        try await finish(store, [jobs[3]], .dead(code: "63024", reason: ""))
        let claimed = jobs.map(\.id)
        return claimed + ids.filter { !claimed.contains($0) }
    }

    private func states(_ store: Store, _ ids: [JobID]) async throws -> [JobState?] {
        try await store.read { (snapshot) throws(StoreFault) in
            var states: [JobState?] = []
            for id in ids { states.append(try snapshot.job(id, of: .clinic)?.state) }
            return states
        }
    }

    private func left(_ store: Store, _ ids: [JobID]) async throws -> [Bool] {
        try await store.read { (snapshot) throws(StoreFault) in
            var left: [Bool] = []
            for id in ids { left.append(try snapshot.message(MessageID(id.rawValue), of: .clinic) != nil) }
            return left
        }
    }

    @Test(arguments: StoreKind.available)
    func `jobs that are over go; what is open, dead or in doubt stays`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ids = try await mixedJobs(Clinic(), store)
            #expect(try await purge(store, .jobs) == 1)
            #expect(try await states(store, ids) == [nil, .done, .inDoubt, .dead, .running, .ready])
            #expect(try await purge(store, .jobs) == 0)
        }
    }

    @Test(arguments: StoreKind.available)
    func `messages go with what was said to them; what is to be sent or settled stays`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ids = try await mixedJobs(Clinic(), store)
            // Six that came, and the two that were sent: those were stored at the same time.
            #expect(try await purge(store, .messages) == 8)
            #expect(try await left(store, ids) == [false, false, true, true, true, true])
        }
    }

    @Test(arguments: StoreKind.available)
    func `messages and traces of an open conversation stay`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let event = clinic.message("oi", key: "m1")
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([event], clinic) { event, state, effects in
                    guard let contact = state.contact?.id else { return }
                    state.run = clinic.run("k1", with: contact)
                }
            }
            let nobodys = clinic.event(
                .schedule(rule: "r", due: Self.old), key: "r@1", source: "schedule")
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([nobodys], clinic)
            }
            #expect(try await purge(store, .traces) == 1)
            let count = try await store.read { (snapshot) throws(StoreFault) in
                let contact = try snapshot.contact(phone: Clinic.maria, of: .clinic)
                return try snapshot.traces(of: contact?.id, tenant: .clinic, newest: 10).count
            }
            #expect(count == 1)
        }
    }

    @Test(arguments: StoreKind.available)
    func `journals go once their conversation has ended so long ago`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let clinic = Clinic()
            func talk(_ key: String, at: Instant, isOver: Bool) async throws {
                let event = clinic.message("oi", from: "+5541988880\(key)", key: key, at: at)
                let entry = Journal.Entry(kind: "ask", digest: Digest("q".utf8), answer: .text("Ana"), at: at)
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([event], clinic, now: at) { _, state, _ in
                        guard let contact = state.contact?.id else { return }
                        var run = clinic.run(RunID("k\(key)"), with: contact)
                        run.journal = Journal(id: "r", entries: [entry, entry])
                        if isOver { run.phase = .ended }
                        state.run = run
                    }
                }
            }
            try await talk("001", at: Self.old, isOver: true)
            try await talk("002", at: Self.old, isOver: false)
            try await talk("003", at: Self.later, isOver: true)
            try await talk("004", at: Self.old, isOver: true)
            #expect(try await purge(store, .journals) == 4)
            #expect(try await purge(store, .journals) == 0)
            #expect(try await purge(store, .journals, before: Self.later.after(hours: 1)) == 2)
        }
    }

    @Test(arguments: StoreKind.available)
    func `traces go, however many there are`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let events = (0..<450).map { clinic.message("oi", from: "+554198888100\($0 % 2)", key: "m\($0)") }
            let young = clinic.message("oi", from: "+5541988881000", key: "young", at: Self.later)
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle(events + [young], clinic)
            }
            #expect(try await purge(store, .traces) == 450)
            #expect(try await purge(store, .traces) == 0)
        }
    }

    @Test(arguments: StoreKind.available)
    func `keys of the inbox go, those of appointments a year later`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let message = clinic.message("oi", key: "m1")
            let reminder = clinic.event(.due(rule: "r", appointment: "a"), key: "r|a|1", source: "appointment")
            let young = clinic.message("oi", key: "m2", at: Self.later)
            let events = [message, reminder, young]
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.handle(events, clinic) }
            #expect(try await purge(store, .inbox) == 1)
            let known = try await store.write { (transaction) throws(StoreFault) in try transaction.isKnown(events) }
            #expect(known == [false, true, true])
            let nextYear = Self.cutoff.adding(milliseconds: 366 * Retention.day)
            #expect(try await purge(store, .inbox, before: nextYear) == 2)
        }
    }

    @Test(arguments: StoreKind.available)
    func `receipts that no message claimed go`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            for (name, at) in [("SM1", Self.old), ("SM2", Self.later)] {
                let receipt = Receipt(channel: "whatsapp", providerID: name, message: nil, status: .delivered)
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.record([(.clinic, receipt)], now: at)
                }
            }
            #expect(try await purge(store, .receipts) == 1)
            #expect(try await purge(store, .receipts, before: Self.later.after(hours: 1)) == 1)
        }
    }

    @Test(arguments: StoreKind.available)
    func `another tenant's rows stay`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await answers(2, Clinic(.other), store)
            for kind in Retention.Kind.allCases { #expect(try await purge(store, kind) == 0) }
        }
    }

    @Test(arguments: StoreKind.available)
    func `one sweep a day, whichever host asks`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            var turns: [Bool] = []
            for now in [Self.old, Self.old, Self.cutoff, Self.later, Self.later] {
                turns.append(
                    try await store.write { (transaction) throws(StoreFault) in
                        try transaction.beginSweep(of: .clinic, now: now, every: Retention.day)
                    })
            }
            #expect(turns == [true, false, false, true, false])
        }
    }
}
