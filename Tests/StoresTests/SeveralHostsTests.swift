import Core
import Stores
import Testing

/// Two stores on one PostgreSQL, as two hosts are.
@Suite(.serialized, .enabled(if: StoreKind.available.contains(.postgres))) struct SeveralHostsTests {
    private let clinic = Clinic()

    private func withHosts(_ body: (Store, Store) async throws -> Void) async throws {
        let place = try TemporaryDatabase(.postgres)
        let options = StoreOptions { .start }
        let url = place.url
        async let first = Store.open(url: url, options: options)
        async let second = Store.open(url: url, options: options)
        let hosts = try await (first, second)
        try await body(hosts.0, hosts.1)
        await hosts.0.close()
        await hosts.1.close()
    }

    @Test func `each job goes to one host only`() async throws {
        try await withHosts { first, second in
            let jobs = (0..<200).map {
                NewJob(id: JobID("j\($0)"), tenant: .clinic, kind: .init(rawValue: "x"), payload: 1, runAt: .start)
            }
            _ = try await first.write { (transaction) throws(StoreFault) in try transaction.enqueue(jobs, now: .start) }
            let taken = try await withThrowingTaskGroup(of: [JobID].self) { group in
                for round in 0..<20 {
                    let host = round % 2 == 0 ? first : second
                    group.addTask {
                        try await host.write { (transaction) throws(StoreFault) in
                            try transaction.claim(limit: 20, lease: 30_000, now: .start, worker: "w").map(\.id)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(taken).count == taken.count)
            #expect(taken.count == 200)
        }
    }

    @Test func `a host leaves alone what comes after a send that another has`() async throws {
        try await withHosts { first, second in
            let events = ["m1", "m2"].map { clinic.message("oi", key: $0) }
            for event in events { try await answer(event, first) }
            let early = try await claim(first, 1, "a")
            #expect(early.count == 1)
            #expect(try await claim(second, 10, "b").isEmpty)
            _ = try await first.write { (transaction) throws(StoreFault) in
                try transaction.finish([JobResult(early[0].lease, .done(providerID: "SM1"))], now: .start)
            }
            #expect(try await claim(second, 10, "b").count == 1)
        }
    }

    @Test func `hosts that claim at the same moment keep each contact's order`() async throws {
        try await withHosts { first, second in
            for number in 0..<40 {
                let from = "+55419888800\(10 + number % 10)"
                try await answer(clinic.message("oi", from: from, key: "m\(number)"), first)
            }
            async let one = claim(first, 15, "a")
            async let two = claim(second, 15, "b")
            let (ours, theirs) = try await (one, two)
            #expect(Set(ours.compactMap(\.contact)).isDisjoint(with: theirs.compactMap(\.contact)))
        }
    }

    private func answer(_ event: Event, _ store: Store) async throws {
        _ = try await store.write { (transaction) throws(StoreFault) in
            try transaction.handle([event], clinic) { event, state, effects in
                if let contact = state.contact?.id { effects.append(clinic.send("olá", to: contact, by: event)) }
            }
        }
    }

    private func claim(_ store: Store, _ limit: Int, _ worker: String) async throws -> [Job] {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.claim(limit: limit, lease: 30_000, now: .start, worker: worker)
        }
    }

    @Test func `events of one contact follow each other across hosts`() async throws {
        try await withHosts { first, second in
            let event = clinic.message("oi", key: "m0")
            _ = try await first.write { (transaction) throws(StoreFault) in
                try transaction.handle([event], clinic) { _, state, _ in
                    if let contact = state.contact?.id { state.run = clinic.run("k1", with: contact) }
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...100 {
                    let host = number % 2 == 0 ? first : second
                    let event = clinic.message("oi", key: "m\(number)")
                    group.addTask {
                        _ = try await host.write { (transaction) throws(StoreFault) in
                            try transaction.handle([event], clinic) { _, state, _ in state.run?.unclear += 1 }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let run = try await first.read { (snapshot) throws(StoreFault) in
                let contact = try snapshot.contact(phone: Clinic.maria, of: .clinic)
                return try snapshot.activeRun(with: contact?.id ?? "", of: .clinic)
            }
            #expect(run?.unclear == 100)
        }
    }

    @Test func `a newcomer who writes to both hosts at once is one contact`() async throws {
        try await withHosts { first, second in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let host = number % 2 == 0 ? first : second
                    let event = clinic.message("oi", from: "+55419888800\(10 + number / 4)", key: "n\(number)")
                    group.addTask {
                        for _ in 0..<5 {
                            do throws(StoreFault) {
                                _ = try await host.write { (transaction) throws(StoreFault) in
                                    try transaction.handle([event], clinic)
                                }
                                return
                            } catch {
                                guard error.isTransient else { throw error }
                            }
                        }
                        throw Unexpected()
                    }
                }
                try await group.waitForAll()
            }
            let messages = try await second.read { (snapshot) throws(StoreFault) in
                try snapshot.messages(of: .clinic, newest: 100)
            }
            #expect(messages.count == 40)
            #expect(Set(messages.map(\.contact)).count == 10)
        }
    }
}
