import Core
import Stores
import Testing

@Suite(.serialized) struct RecordTests {
    private let clinic = Clinic()

    private var trace: Trace {
        let mark = SourceMark(file: "rules/\"x\".yaml", line: 3, column: 5)
        var trace = Trace()
        trace.add(.passedOver(rule: "r", mark: mark, condition: mark, field: "contact.name", saw: .list([1, .null])))
        trace.add(.passedOver(rule: "r", mark: mark, condition: nil, field: "x", saw: "á\n"))
        trace.add(.matched(rule: "r2", mark: mark))
        trace.add(.entered(flow: "f", step: "s", mark: mark))
        trace.add(.read(answer: "sim", confidence: 0.75, reason: "palavra", mark: nil))
        trace.add(.fault(code: "c", words: LocalizedText(pt: "não", en: "no"), mark: mark))
        trace.add(.ignored(code: "i", words: LocalizedText(pt: "nada", en: "nothing")))
        return trace
    }

    @Test(arguments: StoreKind.available)
    func `why something happened is kept as it was told`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let mark = SourceMark(file: "rules/a.yaml", line: 7, column: 1)
            let event = clinic.message("oi", key: "m1")
            let trace = trace
            let contact = try await store.write { (transaction) throws(StoreFault) in
                let state = try transaction.load([StateRequest(event)], ids: clinic.ids.source, now: .start)[0].state
                let effects = [
                    Effect(id: "e1", mark: mark, kind: .set(field: "flow.a", from: .null, to: 3)),
                    Effect(id: "e2", mark: nil, kind: .note("ligar amanhã")),
                ]
                try transaction.save([
                    CommittedStep(event: event, before: state, after: state, effects: effects, trace: trace)
                ])
                return state.contact?.id
            }
            let stored = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.traces(of: contact, tenant: .clinic, newest: 5)
            }
            #expect(stored.map(\.event) == [event.id])
            #expect(stored.first?.trace == trace.entries.map(\.value))
            #expect(
                stored.first?.effects == [
                    ["kind": "set", "id": "e1", "at": "rules/a.yaml:7:1", "field": "flow.a", "from": .null, "to": 3],
                    ["kind": "note", "id": "e2", "at": .null, "text": "ligar amanhã"],
                ])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a contact's events are found, whatever they were, and nobody's by themselves`(_ kind: StoreKind) async throws
    {
        try await kind.withStore { store in
            let said = (1...3).map { clinic.message("oi", key: "m\($0)", at: .start.after(hours: $0)) }
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle(said + [clinic.message("oi", from: "+5541988880000", key: "x")], clinic)
            }
            let contact = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.contact(phone: Clinic.maria, of: .clinic)
            }
            let due = clinic.event(
                .emitted(name: "ping", payload: .null), key: "e1", source: "follow", at: .start.after(hours: 4))
            let nobodys = clinic.event(.schedule(rule: "r", due: .start), key: "r@1", source: "schedule")
            let last = clinic.message("tchau", key: "m4", at: .start.after(hours: 5))
            try await store.write { (transaction) throws(StoreFault) in
                let state = State(contact: contact)
                try transaction.save(
                    [(due, state), (nobodys, State()), (last, state)].map { event, state in
                        CommittedStep(event: event, before: state, after: state, effects: [], trace: Trace())
                    })
            }
            let (all, newest, nobody) = try await store.read { (snapshot) throws(StoreFault) in
                (
                    try snapshot.traces(of: contact?.id, tenant: .clinic, newest: 10),
                    try snapshot.traces(of: contact?.id, tenant: .clinic, newest: 3),
                    try snapshot.traces(of: nil, tenant: .clinic, newest: 10)
                )
            }
            #expect(all.map(\.event) == (said + [due, last]).map(\.id).reversed())
            #expect(newest.map(\.event) == [last, due, said[2]].map(\.id))
            #expect(nobody.map(\.event) == [nobodys.id])
        }
    }

    @Test(arguments: StoreKind.available)
    func `both directions of a talk are listed, the newest first`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            for number in 1...3 {
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([clinic.message("oi \(number)", key: "m\(number)")], clinic) {
                        event, state, effects in
                        if let contact = state.contact?.id {
                            effects.append(clinic.send("olá \(number)", to: contact, by: event))
                        }
                    }
                }
            }
            let (some, elsewhere) = try await store.read { (snapshot) throws(StoreFault) in
                (
                    try snapshot.messages(of: .clinic, channel: "whatsapp", newest: 3),
                    try snapshot.messages(of: .other, newest: 3)
                )
            }
            #expect(some.map(\.text) == ["olá 3", "oi 3", "olá 2"])
            #expect(some.map(\.isInbound) == [false, true, false])
            #expect(elsewhere.isEmpty)
        }
    }
}
