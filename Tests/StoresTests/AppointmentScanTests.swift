import Core
import Stores
import Testing

@Suite(.serialized) struct AppointmentScanTests {
    private let clinic = Clinic()

    private func scan(_ side: AppointmentSide = .before, now: Instant = .start, trigger: String = "48h")
        -> AppointmentScan
    {
        AppointmentScan(
            tenant: .clinic, trigger: trigger, side: side, startsAfter: now, startsUpTo: now.after(hours: 48))
    }

    private func due(_ store: Store, _ scan: AppointmentScan, limit: Int = 100) async throws -> DueAppointments {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.dueAppointments([scan], limit: limit)
        }
    }

    private func names(_ store: Store, _ due: DueAppointments) async throws -> [String] {
        try await store.read { (snapshot) throws(StoreFault) in
            var names: [String] = []
            for item in due.due {
                names.append(try snapshot.appointment(item.appointment, of: item.tenant)?.externalID ?? "?")
            }
            return names.sorted()
        }
    }

    /// Handles what is due, as a runtime does.
    private func handle(_ store: Store, _ due: DueAppointments) async throws {
        let events = due.due.map { item in
            Event(
                id: EventID(clinic.ids.make()), tenant: item.tenant, at: .start,
                kind: .due(rule: item.trigger, appointment: item.appointment), key: item.key)
        }
        _ = try await store.write { (transaction) throws(StoreFault) in try transaction.handle(events, clinic) }
    }

    private func bring(_ store: Store, _ list: [ImportedAppointment]) async throws -> ImportResult {
        try await store.importAppointments(list, of: .clinic, ids: clinic.ids.source, now: .start)
    }

    private func hours(_ name: String, _ hours: Int64, _ status: AppointmentStatus? = nil) -> ImportedAppointment {
        clinic.imported(name, startsAt: .start.after(hours: hours), status: status)
    }

    @Test(arguments: StoreKind.available)
    func `what is due is found until it is handled, once`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(
                store,
                [hours("past", -1), hours("a", 1), hours("b", 48), hours("later", 49), hours("off", 3, .cancelled)])
            for _ in 0..<2 { #expect(try await names(store, due(store, scan())) == ["a", "b"]) }
            try await handle(store, due(store, scan()))
            #expect(try await due(store, scan()).due.isEmpty)
            #expect(try await names(store, due(store, scan(now: .start.after(hours: 1)))) == ["later"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `an appointment that comes late into the window is found`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(store, [hours("a", 40)])
            try await handle(store, due(store, scan()))
            #expect(try await due(store, scan()).due.isEmpty)
            _ = try await bring(store, [hours("a", 40), hours("late", 10)])
            #expect(try await names(store, due(store, scan())) == ["late"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a moved appointment is asked about again, a cancelled one not`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(store, [hours("a", 10), hours("b", 20), hours("c", 30)])
            try await handle(store, due(store, scan()))
            _ = try await bring(store, [hours("a", 12), hours("b", 20, .cancelled), hours("c", 72)])
            #expect(try await names(store, due(store, scan())) == ["a"])
            try await handle(store, due(store, scan()))
            #expect(try await due(store, scan()).due.isEmpty)
            #expect(try await names(store, due(store, scan(now: .start.after(hours: 24)))) == ["c"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `one cancelled before its time and taken up again is asked about`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(store, [hours("a", 10, .cancelled), hours("b", 20)])
            try await handle(store, due(store, scan()))
            _ = try await bring(store, [hours("a", 10, .confirmed)])
            #expect(try await names(store, due(store, scan())) == ["a"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `after an appointment those who came are asked, those called off are not`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(
                store, [hours("came", -2, .attended), hours("missed", -3, .missed), hours("off", -4, .cancelled)])
            let after = AppointmentScan(
                tenant: .clinic, trigger: "survey", side: .after, startsAfter: .start.after(hours: -24),
                startsUpTo: .start.after(hours: -1))
            #expect(try await names(store, due(store, after)) == ["came", "missed"])
        }
    }

    @Test(arguments: StoreKind.available)
    func `many due at one minute come in pages, none lost and none twice`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await bring(store, (0..<230).map { hours("n\($0)", 5) })
            var seen: [AppointmentID] = []
            var hasMore = true
            var rounds = 0
            while hasMore, rounds < 50 {
                let page = try await due(store, scan(), limit: 50)
                seen += page.due.map(\.appointment)
                try await handle(store, page)
                hasMore = page.hasMore
                rounds += 1
            }
            #expect(seen.count == 230)
            #expect(Set(seen).count == 230)
            #expect(try await due(store, scan(trigger: "other"), limit: 1_000).due.count == 230)
        }
    }

    @Test(arguments: StoreKind.available)
    func `the same list again changes nothing, and an answer survives it`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let list = [hours("a", 10, .scheduled), hours("b", 20), hours("a", 10, .scheduled)]
            let first = try await bring(store, list)
            #expect([first.new, first.updated, first.unchanged] == [2, 0, 1])
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("sim", key: "m1")], clinic) { _, state, _ in
                    for index in state.appointments.indices { state.appointments[index].status = .confirmed }
                }
            }
            let second = try await bring(store, list)
            #expect([second.new, second.updated, second.unchanged] == [0, 0, 3])
            let moved = try await bring(store, [hours("a", 11, .scheduled), hours("b", 20, .missed)])
            #expect(moved.changes.map(\.from) == [.confirmed, .confirmed])
            #expect(moved.changes.map(\.to) == [.scheduled, .missed])
            #expect(moved.changes.map(\.wasMoved) == [true, false])
            let bad = try await bring(store, [clinic.imported("x", phone: "ramal dois"), clinic.imported("")])
            #expect(bad.refused.map(\.externalID) == ["x", ""])
        }
    }
}
