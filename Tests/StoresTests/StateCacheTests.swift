import Core
import Stores
import Support
import Testing

/// Whatever happens, a sender's state found in memory is the one the file has.
@Suite struct StateCacheTests {
    private static let phones = (0..<6).map { "+554198888000\($0)" }

    /// Two stores on one file: what one keeps in memory is compared with what the other reads.
    private func withTwo(_ body: (Store, Store) async throws -> Void) async throws {
        var options = StoreOptions { .start }
        options.durability = .normal
        options.cachedStates = 4
        let place = try TemporaryDatabase(.sqlite)
        let one = try await Store.open(url: place.url, options: options)
        let other = try await Store.open(url: place.url, options: options)
        try await body(one, other)
        await one.close()
        await other.close()
    }

    @Test(arguments: 1...12)
    func `a state in memory is the one in the file`(_ seed: UInt64) async throws {
        try await withTwo { store, other in
            var day = Day(seed: seed, store: store, other: other)
            for _ in 0..<60 {
                try await day.live()
                try await day.compare(Self.phones)
            }
            let use = try #require(store.stateUse)
            #expect(use.found > 30)
        }
    }

    @Test func `what another process changes is read again`() async throws {
        try await withTwo { store, other in
            let clinic = Clinic()
            let request = StateRequest(.clinic, .sender([Identity(.phone, Clinic.maria)], profileName: ""))
            for key in ["m1", "m2"] {
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([clinic.message("oi", key: key)], clinic)
                }
            }
            #expect(store.stateUse?.found == 1)
            _ = try await other.importAppointments(
                [clinic.imported("TZ-1")], of: .clinic, ids: clinic.ids.source, now: .start)
            let state = try await store.write { (transaction) throws(StoreFault) in
                try transaction.load([request], ids: clinic.ids.source, now: .start)[0].state
            }
            #expect(state.appointments.map(\.externalID) == ["TZ-1"])
            #expect(store.stateUse?.found == 1)
        }
    }

    @Test(arguments: [
        Value.text("segunda"), .double(.infinity), .list([.double(.nan)]), .text(String(repeating: "x", count: 5_000)),
    ])
    func `values that JSON cannot store, or that are large, are read again`(_ value: Value) async throws {
        try await withTwo { store, _ in
            let clinic = Clinic()
            for key in ["m1", "m2"] {
                _ = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([clinic.message("oi", key: key)], clinic) { event, state, _ in
                        guard let contact = state.contact?.id, state.run == nil else { return }
                        state.run = clinic.run("k1", with: contact)
                        state.run?.variables["dia"] = value
                    }
                }
            }
            #expect(store.stateUse?.found == (value == .text("segunda") ? 1 : 0))
        }
    }

    @Test func `an appointment leaves sight a day after it began`() async throws {
        try await withTwo { store, _ in
            let clinic = Clinic()
            _ = try await store.importAppointments(
                [clinic.imported("TZ-1", startsAt: .start.after(hours: 1))], of: .clinic, ids: clinic.ids.source,
                now: .start)
            for (key, hours, count) in [("m1", 0, 1), ("m2", 25, 1), ("m3", 26, 0)] as [(String, Int64, Int)] {
                let now = Instant.start.after(hours: hours)
                let states = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.handle([clinic.message("oi", key: key)], clinic, now: now)
                }
                #expect(states[0].appointments.count == count)
            }
            #expect(store.stateUse?.found == 2)
        }
    }
}

/// A day of a small clinic, in which anything happens in any order.
private struct Day {
    private let clinic = Clinic()
    private let store: Store
    private let other: Store
    private var random: SeededRandom
    private var now = Instant.start
    private var count = 0

    init(seed: UInt64, store: Store, other: Store) {
        random = SeededRandom(seed: seed)
        self.store = store
        self.other = other
    }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    private mutating func sender() -> [Identity] {
        let phone = below(6)
        var identities = [Identity(.phone, "+554198888000\(phone)")]
        // Some write under a second name, which may have been another's, and some under that alone.
        if below(4) == 0 { identities.append(Identity(.bsuid, "BR.\(phone + below(2))")) }
        if below(8) == 0 { identities.removeFirst(min(1, identities.count - 1)) }
        return identities
    }

    mutating func live() async throws {
        if below(5) == 0 { now = now.after(hours: Int64(below(30))) }
        switch below(12) {
        case 0: try await importList(into: store)
        case 1: try await importList(into: other)
        case 2: try await talk(over: other)
        case 3: try await fail()
        default: try await talk(over: store)
        }
    }

    private mutating func importList(into store: Store) async throws {
        let list = (0...below(3)).map { _ in
            clinic.imported(
                "TZ-\(below(12))", phone: "+554198888000\(below(6))", startsAt: now.after(hours: Int64(below(60)) - 20),
                status: [.scheduled, .cancelled].randomElement(using: &random))
        }
        _ = try await store.importAppointments(list, of: .clinic, ids: clinic.ids.source, now: now)
    }

    private mutating func events() -> [Event] {
        (0...below(4)).map { _ in
            count += 1
            return clinic.message("oi", from: sender(), key: "m\(below(20) == 0 ? count - 1 : count)", at: now)
        }
    }

    private mutating func talk(over store: Store) async throws {
        let (events, whims) = (events(), (0..<8).map { _ in below(6) })
        _ = try await store.write { [clinic, now] (transaction) throws(StoreFault) in
            try transaction.handle(events, clinic, now: now) { event, state, _ in
                Self.change(&state, event, whims, clinic)
            }
        }
    }

    /// Its changes are undone, and a neighbour's are not.
    private mutating func fail() async throws {
        let (events, whims) = (events(), (0..<8).map { _ in below(6) })
        async let neighbour: Void = talk(events)
        _ = try? await store.write { [clinic, now] (transaction) throws(StoreFault) in
            _ = try transaction.handle(events, clinic, now: now) { event, state, _ in
                Self.change(&state, event, whims, clinic)
            }
            throw StoreFault(.unreadable, LocalizedText(pt: "não", en: "no"))
        }
        try await neighbour
    }

    private func talk(_ events: [Event]) async throws {
        let others = events.map { clinic.message("sim", key: "n" + $0.key.key, at: now) }
        _ = try await store.write { [clinic, now] (transaction) throws(StoreFault) in
            try transaction.handle(others, clinic, now: now) { _, state, _ in state.contact?.lastInbound = now }
        }
    }

    private static func change(_ state: inout State, _ event: Event, _ whims: [Int], _ clinic: Clinic) {
        guard let contact = state.contact?.id else { return }
        state.contact?.lastInbound = event.at
        if whims[0] == 0 { state.contact?.optedOut.toggle() }
        if state.run == nil || whims[1] == 0 {
            state.run = clinic.run(
                RunID("k-" + event.id.rawValue), with: contact, at: event.at)
            state.run?.appointment = whims[2] < 3 ? state.appointments.last?.id : "elsewhere"
        }
        state.run?.unclear += 1
        state.run?.variables["dia"] = .text("\(whims[3])")
        if whims[4] == 0 { state.run?.phase = .ended }
        guard !state.appointments.isEmpty else { return }
        if whims[5] < 3 { state.appointments[0].status = whims[5] == 0 ? .cancelled : .confirmed }
        if whims[6] == 0 {
            let later = state.appointments[0].startsAt.after(hours: Int64(whims[7]) * 11)
            state.appointments[0].startsAt = later
            state.appointments[0].at = CivilDateTime(secondNumber: later.seconds - 10_800)
        }
    }

    func compare(_ phones: [String]) async throws {
        let identities = phones.map { [Identity(.phone, $0)] } + (0..<7).map { [Identity(.bsuid, "BR.\($0)")] }
        let known = try await other.read { (snapshot) throws(StoreFault) in
            var known: [[Identity]] = []
            for one in identities where try snapshot.contact(one[0], of: .clinic) != nil { known.append(one) }
            return known
        }
        let requests = known.map { StateRequest(.clinic, .sender($0, profileName: "")) }
        let (inMemory, inFile) = (try await states(requests, store), try await states(requests, other))
        #expect(inMemory == inFile)
    }

    private func states(_ requests: [StateRequest], _ store: Store) async throws -> [State] {
        try await store.write { [clinic, now] (transaction) throws(StoreFault) in
            try transaction.load(requests, ids: clinic.ids.source, now: now).map(\.state)
        }
    }
}
