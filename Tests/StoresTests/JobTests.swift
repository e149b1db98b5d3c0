import Core
import Stores
import Testing

@Suite(.serialized) struct JobTests {
    /// A message comes in and its answer is queued; the answer's job.
    private func queueAnswer(_ store: Store, _ clinic: Clinic, _ key: String) async throws -> JobID {
        let event = clinic.message("oi", key: key)
        _ = try await store.write { (transaction) throws(StoreFault) in
            try transaction.handle([event], clinic) { event, state, effects in
                if let contact = state.contact?.id { effects.append(clinic.send("olá", to: contact, by: event)) }
            }
        }
        return JobID("\(event.id)-0")
    }

    private func claim(_ store: Store, _ limit: Int = 10, now: Instant = .start) async throws -> [Job] {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.claim(limit: limit, lease: 30_000, now: now, worker: "w")
        }
    }

    private func finish(_ store: Store, _ job: Job, _ outcome: JobResult.Outcome, now: Instant = .start) async throws
        -> Bool
    {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.finish([JobResult(job.lease, outcome)], now: now)
        }.first ?? false
    }

    private func status(_ store: Store, _ id: JobID) async throws -> DeliveryStatus? {
        try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.message(MessageID(id.rawValue), of: .clinic)?.status
        }
    }

    private func state(_ store: Store, _ id: JobID, _ tenant: TenantID = .clinic) async throws -> JobState? {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.job(id, of: tenant)?.state }
    }

    private func receive(_ store: Store, _ status: DeliveryStatus, _ message: MessageID?, _ provider: String = "SM1")
        async throws -> Bool
    {
        let receipt = Receipt(channel: "whatsapp", providerID: provider, message: message, status: status)
        return try await store.write { (transaction) throws(StoreFault) in
            try transaction.record([(.clinic, receipt)], now: .start)
        }.first ?? false
    }

    @Test(arguments: StoreKind.available)
    func `a send is sending before it goes out and sent afterwards`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            #expect(try await status(store, id) == .queued)
            let job = try #require(try await claim(store).first)
            let (message, contact) = (try #require(job.message?.message), try #require(job.message?.contact))
            #expect(message.text == "olá")
            #expect(contact.phone == Clinic.maria)
            #expect(job.attempts == 1)
            #expect(try await status(store, id) == .sending)
            #expect(try await claim(store).isEmpty)
            #expect(try await finish(store, job, .done(providerID: "SM1")))
            #expect(try await status(store, id) == .sent)
            #expect(try await state(store, id) == .done)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a worker that lost its lease cannot finish`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let job = NewJob(id: "j1", tenant: .clinic, kind: .init(rawValue: "report"), payload: 1, runAt: .start)
            let taken = try await store.write { (transaction) throws(StoreFault) in
                try transaction.enqueue([job, job], now: .start)
            }
            #expect(taken == [true, false])
            let slow = try #require(try await claim(store).first)
            let late = Instant.start.after(minutes: 1)
            let expired = try await store.write { (transaction) throws(StoreFault) in
                try transaction.expireLeases(now: late)
            }
            #expect(expired.map(\.state) == [.ready])
            let quick = try #require(try await claim(store, now: late).first)
            #expect(quick.lease.token > slow.lease.token)
            #expect(quick.attempts == 2)
            let renewed = try await store.write { (transaction) throws(StoreFault) in
                try transaction.renew([slow.lease, quick.lease], until: late.after(minutes: 1))
            }
            #expect(renewed == [false, true])
            #expect(try await finish(store, slow, .done(providerID: nil)) == false)
            #expect(try await state(store, "j1") == .running)
            #expect(try await finish(store, quick, .done(providerID: nil)))
            #expect(try await finish(store, quick, .dead(code: "x", reason: "")) == false)
            #expect(try await state(store, "j1") == .done)
        }
    }

    @Test(arguments: StoreKind.available)
    func `one turn stores what ended, takes back what lapsed and claims what is ready`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let jobs = ["j1", "j2", "j3"].map {
                NewJob(id: JobID($0), tenant: .clinic, kind: .init(rawValue: "report"), payload: 1, runAt: .start)
            }
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.enqueue(Array(jobs.prefix(2)), now: .start)
            }
            let held = try await claim(store)
            #expect(held.map(\.id) == ["j1", "j2"])
            let late = Instant.start.after(minutes: 1)
            let turn = try await store.write { (transaction) throws(StoreFault) in
                _ = try transaction.enqueue(Array(jobs.suffix(1)), now: late)
                return try transaction.exchange(
                    [
                        JobResult(held[0].lease, .done(providerID: nil)),
                        JobResult(held[0].lease, .done(providerID: nil)),
                    ],
                    free: 10, lease: 30_000, now: late, worker: "w")
            }
            #expect(turn.accepted == [true, false])
            #expect(turn.lapsed.map(\.id) == ["j2"])
            #expect(Set(turn.claimed.map(\.id)) == ["j2", "j3"])
            #expect(try await state(store, "j1") == .done)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a provider's name is kept when the receipt was quicker than its answer`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            let job = try #require(try await claim(store).first)
            #expect(try await receive(store, .delivered, MessageID(id.rawValue)))
            _ = try await finish(store, job, .done(providerID: "SM1"))
            #expect(try await status(store, id) == .delivered)
            #expect(try await receive(store, .read, nil))
            #expect(try await status(store, id) == .read)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a send whose worker vanished is in doubt and is not sent again`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            _ = try await claim(store)
            let expired = try await store.write { (transaction) throws(StoreFault) in
                try transaction.expireLeases(now: Instant.start.after(minutes: 1))
            }
            #expect(expired.map(\.id) == [id])
            #expect(expired.map(\.state) == [.inDoubt])
            #expect(try await status(store, id) == .inDoubt)
            #expect(try await claim(store, now: .start.after(hours: 1)).isEmpty)
            let listed = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.jobs(of: .clinic, in: .inDoubt)
            }
            #expect(listed.map(\.id) == [id])
            #expect(listed.map(\.code) == ["lease-expired"])
            // The provider's late receipt settles it.
            #expect(try await receive(store, .delivered, MessageID(id.rawValue)))
            #expect(try await state(store, id) == .done)
            #expect(try await status(store, id) == .delivered)
        }
    }

    @Test(
        arguments: StoreKind.available,
        [JobResult.Outcome.done(providerID: "SM1"), .postponed(until: .start, code: "x")])
    func `who comes back late settles the doubt, until somebody has decided`(
        _ kind: StoreKind, _ outcome: JobResult.Outcome
    ) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let ids = [
                try await queueAnswer(store, clinic, "m1"), try await queueAnswer(store, clinic, "m2"),
            ]
            let late = Instant.start.after(minutes: 1)
            let jobs = try await claim(store).sorted { $0.id < $1.id }
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.expireLeases(now: late) }
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.retry([ids[1]], of: .clinic, now: late)
            }
            #expect(try await finish(store, jobs[0], outcome, now: late))
            #expect(try await finish(store, jobs[1], outcome, now: late) == false)
            let isSent = if case .done = outcome { true } else { false }
            #expect(try await state(store, ids[0]) == (isSent ? .done : .ready))
            #expect(try await status(store, ids[0]) == (isSent ? .sent : .queued))
            #expect(try await state(store, ids[1]) == .ready)
        }
    }

    @Test(arguments: StoreKind.available)
    func `what did not go out stays in doubt when later messages did`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            let early = try #require(try await claim(store).first)
            let late = Instant.start.after(minutes: 1)
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.expireLeases(now: late) }
            _ = try await queueAnswer(store, clinic, "m2")
            let later = try #require(try await claim(store, now: late).first)
            #expect(try await finish(store, later, .done(providerID: "SM2"), now: late))
            #expect(try await finish(store, early, .postponed(until: late, code: "x"), now: late) == false)
            #expect(try await state(store, id) == .inDoubt)
            #expect(try await finish(store, early, .done(providerID: "SM1"), now: late))
        }
    }

    @Test(arguments: StoreKind.available)
    func `a call that cannot be undone is in doubt, another is tried again and then dead`(_ kind: StoreKind)
        async throws
    {
        try await kind.withStore { store in
            var destructive = NewJob(id: "a", tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .start)
            destructive.isDestructive = true
            var plain = NewJob(id: "b", tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .start)
            plain.maxAttempts = 2
            let jobs = [destructive, plain]
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.enqueue(jobs, now: .start) }
            for (hour, states) in [(1, [JobState.inDoubt, .ready]), (2, [.dead])] {
                #expect(try await claim(store, now: .start.after(hours: Int64(hour) - 1)).count == states.count)
                let expired = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.expireLeases(now: Instant.start.after(hours: Int64(hour)))
                }
                #expect(expired.sorted { $0.id < $1.id }.map(\.state) == states)
            }
            let retried = try await store.write { (transaction) throws(StoreFault) in
                try transaction.retry(["a", "b", "c"], of: .clinic, now: .start)
            }
            #expect(retried == [true, true, false])
            #expect(try await claim(store).map(\.attempts) == [1, 1])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a retry waits for its time, and a postponed attempt does not count`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            let later = Instant.start.after(minutes: 5)
            let first = try #require(try await claim(store).first)
            #expect(try await finish(store, first, .retry(at: later, code: "http-500", reason: "erro")))
            #expect(try await status(store, id) == .queued)
            #expect(try await claim(store).isEmpty)
            #expect(try await store.read { (snapshot) throws(StoreFault) in try snapshot.nextRunAt() } == later)
            let second = try #require(try await claim(store, now: later).first)
            #expect(second.attempts == 2)
            #expect(try await finish(store, second, .postponed(until: later, code: "rate"), now: later))
            let third = try #require(try await claim(store, now: later).first)
            #expect(third.attempts == 2)
            #expect(try await finish(store, third, .dead(code: "131026", reason: "sem WhatsApp"), now: later))
            #expect(try await status(store, id) == .failed)
            let health = try await store.read { (snapshot) throws(StoreFault) in try snapshot.health() }
            #expect(health.jobs == [.dead: 1])
        }
    }

    @Test(arguments: StoreKind.available, [JobPriority.prompt, JobPriority.normal])
    func `whose turn in the line has come goes before those not yet looked at`(_ kind: StoreKind, _ priority: Int)
        async throws
    {
        try await kind.withStore { store in
            let jobs = (0..<4).map { number in
                var job = NewJob(
                    id: JobID("j\(number)"), tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .start)
                job.priority = priority
                return job
            }
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.enqueue(jobs, now: .start) }
            let later = Instant.start.after(minutes: 1)
            let (first, second) = (try #require(try await claim(store, 1).first), try await claim(store, 1)[0])
            #expect(try await finish(store, first, .postponed(until: later, code: "rate-limit", hasReservation: true)))
            #expect(try await finish(store, second, .postponed(until: later, code: "provider-down")))
            let next = try await claim(store, now: later)
            #expect(next.map(\.lease.job) == ["j0", "j2", "j3", "j1"])
            let again = JobResult.Outcome.postponed(until: later, code: "rate-limit", hasReservation: true)
            #expect(try await finish(store, next[0], again, now: later))
            #expect(try await claim(store, now: later).first?.priority == priority - 1)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a tenant with many jobs does not delay another's one`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            var jobs = (0..<500).map {
                NewJob(id: JobID("big-\($0)"), tenant: "a", kind: .init(rawValue: "x"), payload: 1, runAt: .epoch)
            }
            jobs += ["b", "c", "d"].map {
                NewJob(id: "one", tenant: TenantID($0), kind: .init(rawValue: "x"), payload: 1, runAt: .start)
            }
            let all = jobs
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.enqueue(all, now: .start) }
            #expect(Set(try await claim(store, 8).map(\.tenant)) == ["a", "b", "c", "d"])
            #expect(try await claim(store, 8).count == 8)
        }
    }

    @Test(arguments: StoreKind.available)
    func `with more tenants than places everyone's turn comes`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let all = (0..<6).flatMap { tenant in
                (0..<10).map {
                    NewJob(
                        id: JobID("j\($0)"), tenant: TenantID("t\(tenant)"), kind: .init(rawValue: "x"), payload: 1,
                        runAt: .start)
                }
            }
            _ = try await store.write { (transaction) throws(StoreFault) in try transaction.enqueue(all, now: .start) }
            var served: [TenantID] = []
            for _ in 0..<3 { served += try await claim(store, 2).map(\.tenant) }
            #expect(served == (0..<6).map { TenantID("t\($0)") })
        }
    }

    @Test(arguments: StoreKind.available)
    func `whoever waits for an answer comes before the bulk`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let bulk = NewJob(id: "bulk", tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .epoch)
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.enqueue([bulk], now: .start)
            }
            let answer = try await queueAnswer(store, clinic, "m1")
            #expect(try await claim(store).map(\.id) == [answer, "bulk"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `receipts only move a message forward`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let id = try await queueAnswer(store, clinic, "m1")
            let job = try #require(try await claim(store).first)
            // Quicker than the provider's own reply, and without our id.
            #expect(try await receive(store, .delivered, nil) == false)
            #expect(try await finish(store, job, .done(providerID: "SM1")))
            #expect(try await status(store, id) == .delivered)
            #expect(try await receive(store, .sent, nil) == false)
            #expect(try await receive(store, .delivered, nil) == false)
            #expect(try await receive(store, .failed, nil) == false)
            #expect(try await receive(store, .read, nil))
            #expect(try await receive(store, .read, nil) == false)
            #expect(try await status(store, id) == .read)
            #expect(try await receive(store, .read, nil, "SM-unknown") == false)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a call comes back as it was asked for`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        let call = OutboundCall(
            id: "call-1", connector: "tazi", call: "cancel", contact: "c1", run: "k1", method: "POST",
            path: "/a/1", body: ["id": .text("TZ-1"), "n": .null], destructive: true, timeoutMilliseconds: 5_000,
            attempts: 3)
        try await kind.withStore { store in
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("não", key: "m1")], clinic) { _, _, effects in
                    effects.append(Effect(id: "call-1", mark: nil, kind: .call(call)))
                }
            }
            let job = try #require(try await claim(store).first)
            let found = try OutboundCall(of: job)
            #expect(found == call)
            #expect(job.maxAttempts == 3)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a unique key is free again when its job is finished`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            func add(_ id: JobID) async throws -> [Bool] {
                var job = NewJob(id: id, tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .start)
                job.uniqueKey = "daily"
                let new = job
                return try await store.write { (transaction) throws(StoreFault) in
                    try transaction.enqueue([new], now: .start)
                }
            }
            #expect(try await add("j1") == [true])
            #expect(try await add("j2") == [false])
            let job = try #require(try await claim(store).first)
            #expect(try await finish(store, job, .done(providerID: nil)))
            #expect(try await add("j3") == [true])
        }
    }
}

struct Unexpected: Error {}
