import Core
import Stores
import Testing

struct VersionTests {
    private func entry(_ version: VersionID, _ kind: Activation.Kind = .published, hour: Int64 = 0) -> NewActivation {
        NewActivation(version: version, kind: kind, author: "ana", at: .start.after(hours: hour), reason: "teste")
    }

    @Test(arguments: StoreKind.available)
    func `a version is kept once and can be gone back to, and each time is an entry`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            for (hour, version) in (["v1", "v2", "v1"] as [VersionID]).enumerated() {
                let new = entry(version, hour == 2 ? .rollback : .published, hour: Int64(hour))
                try await store.write { (transaction) throws(StoreFault) in
                    try transaction.keep(new, content: "{\(version)}", testedBy: "b1", of: .clinic)
                    _ = try transaction.activate(new, of: .clinic)
                }
            }
            try await store.read { (snapshot) throws(StoreFault) in
                let entries = try snapshot.activations(of: .clinic)
                #expect(entries.map(\.version) == ["v1", "v2", "v1"])
                #expect(entries.map(\.previous) == ["v2", "v1", nil])
                #expect(entries.map(\.kind) == [.rollback, .published, .published])
                #expect(entries.map(\.number) == [3, 2, 1])
                #expect(try snapshot.activeVersion(of: .clinic)?.activation == entries.first)
                #expect(try snapshot.content(of: "v2", tenant: .clinic) == "{v2}")
                #expect(try snapshot.content(of: "v2", tenant: .other) == nil)
                #expect(try snapshot.versions(beginning: "v", of: .clinic) == ["v1", "v2"])
                #expect(try snapshot.versions(beginning: "v2", of: .clinic) == ["v2"])
                #expect(try snapshot.tenants() == [.clinic])
            }
        }
    }

    @Test(arguments: StoreKind.available)
    func `what was decided on another version than runs now is not done`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let results = try await store.write { [self] (transaction) throws(StoreFault) -> [Activation?] in
                for version in ["v1", "v2"] as [VersionID] {
                    try transaction.keep(entry(version), content: "x", testedBy: nil, of: .clinic)
                }
                return [
                    try transaction.activate(entry("v1"), over: .exactly("v2"), of: .clinic),
                    try transaction.activate(entry("v1"), over: .exactly(nil), of: .clinic),
                    try transaction.activate(entry("v2"), over: .exactly(nil), of: .clinic),
                    try transaction.activate(entry("v2"), over: .exactly("v1"), of: .clinic),
                    try transaction.activate(entry("v3"), of: .clinic),
                ]
            }
            #expect(results.map { $0?.version } == [nil, "v1", nil, "v2", nil])
        }
    }

    @Test(arguments: StoreKind.available)
    func `what is saved again is not entered again`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let numbers = try await store.write { [self] (transaction) throws(StoreFault) -> [Int?] in
                try transaction.keep(entry("v1"), content: "x", testedBy: nil, of: .clinic)
                return [
                    try transaction.activate(entry("v1", .saved), of: .clinic)?.number,
                    try transaction.activate(entry("v1", .saved), of: .clinic)?.number,
                    try transaction.activate(entry("v1", .published), of: .clinic)?.number,
                ]
            }
            #expect(numbers == [1, 1, 2])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a host asks only for what was activated lately`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.write { [self] (transaction) throws(StoreFault) in
                for (hour, tenant) in [(0, TenantID.clinic), (2, TenantID.other)] {
                    let new = entry("v1", hour: Int64(hour))
                    try transaction.keep(new, content: "x", testedBy: hour == 0 ? "b1" : nil, of: tenant)
                    _ = try transaction.activate(new, of: tenant)
                }
            }
            try await store.read { (snapshot) throws(StoreFault) in
                #expect(try snapshot.activeVersions().map(\.tenant) == [.other, .clinic])
                let late = try snapshot.activeVersions(since: .start.after(hours: 1))
                #expect(late.map(\.tenant) == [.other])
                #expect(late.map(\.testedBy) == [nil])
                #expect(try snapshot.isTested("v1", by: "b1", of: .clinic))
                #expect(try !snapshot.isTested("v1", by: "b2", of: .clinic))
            }
        }
    }

    @Test(arguments: StoreKind.available)
    func `old saves are forgotten; what was published, runs or is waited in stays`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            _ = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([clinic.message("oi", key: "1")], clinic) { event, state, _ in
                    guard let contact = state.contact else { return }
                    var run = clinic.run("c1", with: contact.id)
                    run.version = "s7"
                    state.run = run
                }
            }
            try await store.write { [self] (transaction) throws(StoreFault) in
                for number in 0..<320 {
                    let new = entry(VersionID("s\(number)"), number == 3 ? .published : .saved)
                    try transaction.keep(new, content: "x", testedBy: nil, of: .clinic)
                    _ = try transaction.activate(new, of: .clinic)
                }
            }
            try await store.read { (snapshot) throws(StoreFault) in
                let kept = try snapshot.activations(of: .clinic, limit: 1_000).map(\.version)
                #expect(kept.count < 280)
                for version in ["s3", "s7", "s319", "s200"] as [VersionID] {
                    #expect(try snapshot.content(of: version, tenant: .clinic) != nil, "\(version)")
                }
                #expect(try snapshot.content(of: "s5", tenant: .clinic) == nil)
            }
        }
    }

    @Test(arguments: StoreKind.available)
    func `who waits where is counted, and named`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            try await store.write { (transaction) throws(StoreFault) in
                for number in 0..<4 {
                    let message = clinic.message("oi", from: "+554198888000\(number)", key: "\(number)")
                    _ = try transaction.handle([message], clinic) { _, state, _ in
                        guard let contact = state.contact else { return }
                        var run = clinic.run(RunID("c\(number)"), with: contact.id)
                        if number == 3 { run.phase = .queued }
                        state.run = run
                    }
                }
            }
            try await store.read { (snapshot) throws(StoreFault) in
                let standing = try snapshot.standing(of: .clinic)
                #expect(standing.map(\.count) == [1, 3])
                #expect(standing.map(\.phase) == [.queued, .waiting])
                guard let waiting = standing.last else { return }
                let people = try snapshot.people(at: waiting, of: .clinic, limit: 2)
                #expect(people.map(\.contact.phone) == ["+5541988880000", "+5541988880001"])
                #expect(try snapshot.versionsInUse().map(\.version) == ["v1"])
                #expect(try snapshot.standing(of: .other).isEmpty)
            }
        }
    }
}
