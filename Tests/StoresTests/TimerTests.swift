import Core
import Stores
import Testing

@Suite(.serialized) struct TimerTests {
    private let clinic = Clinic()

    private func timer(_ id: TimerID, _ minutes: Int64, _ contact: ContactID) -> Timer {
        Timer(id: id, due: .start.after(minutes: minutes), purpose: .silence, contact: contact, run: "k1")
    }

    @Test(arguments: StoreKind.available)
    func `a timer goes off once, and not after it was cancelled`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("oi", key: "m1")], clinic) { _, state, effects in
                    guard let contact = state.contact?.id else { return }
                    for (minutes, id) in ["t1", "t2", "t3"].enumerated() {
                        let new = timer(TimerID(id), Int64(minutes + 1), contact)
                        effects.append(Effect(id: "e" + id, mark: nil, kind: .setTimer(new)))
                    }
                    effects.append(Effect(id: "e", mark: nil, kind: .cancelTimer("t2")))
                }
            }
            let found = try await store.read { (snapshot) throws(StoreFault) in
                let now = Instant.start.after(minutes: 2)
                return (
                    early: try snapshot.dueTimers(now: Instant.start, limit: 9),
                    due: try snapshot.dueTimers(now: now, limit: 9), next: try snapshot.nextTimer()
                )
            }
            #expect(found.early.isEmpty)
            #expect(found.due.map(\.timer.id) == ["t1"])
            #expect(found.next == .start.after(minutes: 1))
            let first = try #require(found.due.first?.timer)
            let event = clinic.event(.silence(first), key: "t1", source: "timer")
            for expected in [1, 0] {
                let handled = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([event], clinic).count
                }
                #expect(handled == expected)
            }
            let other = clinic.event(.silence(timer("t2", 2, first.contact)), key: "t2", source: "timer")
            let known = try await store.write { (transaction) throws(StoreFault) in try transaction.isKnown([other]) }
            #expect(known == [true])
            let health = try await store.read { (snapshot) throws(StoreFault) in try snapshot.health() }
            #expect(health.timers == 1)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a schedule remembers its last due time and never an earlier one`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            for hours in [2, 5, 3] as [Int64] {
                let event = clinic.event(
                    .schedule(rule: "lista", due: .start.after(hours: hours)), key: "lista|\(hours)", source: "schedule"
                )
                _ = try await store.write { (transaction) throws(StoreFault) in try transaction.handle([event], clinic)
                }
            }
            let last = try await store.read { (snapshot) throws(StoreFault) in try snapshot.lastDue(of: .clinic) }
            #expect(last == ["lista": .start.after(hours: 5)])
        }
    }
}
