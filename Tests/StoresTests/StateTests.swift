import Core
import Stores
import Testing

@Suite(.serialized) struct StateTests {
    @Test(arguments: StoreKind.available)
    func `what a step leaves is what the next one finds`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let event = clinic.message("sim", key: "m1")
            let left = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([event], clinic) { event, state, effects in
                    guard let contact = state.contact?.id else { return }
                    var run = clinic.run("k1", with: contact)
                    run.phase = .calling
                    state.conversation.hand(to: "recepção")
                    run.memory.reply.taken = .init(text: "sim", intent: "yes")
                    run.memory.inputs = ["dia": "2026-11-25"]
                    run.unclear = 2
                    run.token = "t-1"
                    run.variables = ["dia": .text("terça \u{0} \"25\""), "n": .int(3), "x": .list([.null])]
                    run.stack = [.init(flow: "menu", step: "raiz", inputs: ["dia": "2026-11-25", "vezes": 2])]
                    run.pending = [
                        .init(.flow("pesquisa"), appointment: "a-9"), .init(.queue("b"), appointment: nil),
                    ]
                    state.run = run
                    state.contact?.locale = "en-US"
                    state.contact?.optedOut = true
                    state.contact?.lastInbound = event.at
                }
            }
            let contact = try #require(left.first?.contact)
            let found = try await store.write { (transaction) throws(StoreFault) in
                try transaction.load([StateRequest(.clinic, .contact(contact.id))], ids: clinic.ids.source, now: .start)
            }
            #expect(found.map(\.state) == left)
            #expect(contact.name == "Maria Souza")
        }
    }

    @Test(arguments: StoreKind.available)
    func `two events of one contact in one batch follow each other`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let events = (1...3).map { clinic.message("oi", key: "m\($0)") }
            let left = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle(events, clinic) { _, state, _ in
                    guard let contact = state.contact?.id else { return }
                    if state.run == nil { state.run = clinic.run("k1", with: contact) }
                    state.run?.unclear += 1
                }
            }
            #expect(left.map { $0.run?.unclear } == [1, 2, 3])
            let stored = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.activeRun(with: left[0].contact?.id ?? "", of: .clinic)
            }
            #expect(stored?.unclear == 3)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a conversation that gives way to another ends`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            for (number, key) in ["m1", "m2", "m3"].enumerated() {
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([clinic.message("oi", key: key)], clinic) { _, state, _ in
                        guard let contact = state.contact?.id else { return }
                        state.run = clinic.run(RunID("k\(number)"), with: contact)
                    }
                }
            }
            let last = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("fim", key: "m4")], clinic) { _, state, _ in
                    #expect(state.run?.id == "k2")
                    state.run?.phase = .ended
                    state.run?.outcome = "confirmada"
                }
            }
            let active = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.activeRun(with: last[0].contact?.id ?? "", of: .clinic)
            }
            #expect(active == nil)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a delivery that comes again is known, also within its own batch`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let twice = [clinic.message("sim", key: "m1"), clinic.message("sim", key: "m1")]
            let first = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle(twice, clinic)
            }
            #expect(first.count == 1)
            let known = try await store.write { (transaction) throws(StoreFault) in
                try transaction.isKnown([clinic.message("sim", key: "m1"), clinic.message("sim", key: "m2")])
            }
            #expect(known == [true, false])
            let elsewhere = try await store.write { (transaction) throws(StoreFault) in
                try transaction.isKnown([Clinic(.other).message("sim", key: "m1")])
            }
            #expect(elsewhere == [false])
        }
    }

    @Test(arguments: StoreKind.available)
    func `an event stored by another host first is a conflict`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let step = CommittedStep(
                event: clinic.message("sim", key: "m1"), before: State(), after: State(), effects: [], trace: Trace())
            try await store.write { (transaction) throws(StoreFault) in try transaction.save([step]) }
            let fault = await #expect(throws: StoreFault.self) {
                try await store.write { (transaction) throws(StoreFault) in try transaction.save([step]) }
            }
            #expect(fault?.code == .conflict)
            #expect(fault?.isTransient == true)
        }
    }

    @Test(arguments: StoreKind.available)
    func `an appointment is found by every name an event has for it`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let list = (0..<25).map { clinic.imported("TZ-\($0)", startsAt: .start.after(hours: Int64($0) * 24 - 72)) }
            let result = try await store.importAppointments(list, of: .clinic, ids: clinic.ids.source, now: .start)
            let past = try #require(result.changes.first?.appointment)
            let requests: [StateRequest] = [
                StateRequest(.clinic, .externalAppointment("TZ-0")), StateRequest(.clinic, .appointment(past)),
                StateRequest(.other, .appointment(past)), StateRequest(.clinic, .none),
            ]
            let states = try await store.write { (transaction) throws(StoreFault) in
                try transaction.load(requests, ids: clinic.ids.source, now: .start).map(\.state)
            }
            let sender = StateRequest(.clinic, .sender([Identity(.phone, Clinic.maria)], profileName: ""))
            let coming = try await store.write { (transaction) throws(StoreFault) in
                try transaction.load([sender], ids: clinic.ids.source, now: .start).map(\.state)
            }
            #expect(coming[0].appointments.map(\.externalID) == (2...21).map { "TZ-\($0)" })
            #expect(states[0].appointments.dropLast() == coming[0].appointments[...])
            #expect(states[0].appointments.last?.id == past)
            #expect(states[1] == states[0])
            #expect(states[2] == State())
            #expect(states[3] == State())
        }
    }
}
