import Core
import Stores
import Testing

@testable import Runtime

/// A folder with clinics, changed while it is watched.
struct ReloaderTests {
    private let village: Village
    private let host: VillageHost

    init() async throws {
        village = try await Village()
        host = village.host()
    }

    private func changed(_ folders: String...) async {
        await host.reloader.changed(Set(folders.map { village.root.path + "/" + $0 }))
    }

    @Test func `a version with an error is not taken up: the one before goes on, and the fault has its place`()
        async throws
    {
        try village.write("sol", rules: "{ say: oi }")
        try village.write("lua", rules: "{ say: olá }")
        try await host.reloader.loadAll()
        let (sol, lua) = (host.version("sol"), host.version("lua"))
        #expect(sol != nil && lua != nil)

        try village.write("sol", rules: "{ sayy: oi }")
        await changed("rules/sol")
        #expect(host.version("sol") == sol)
        #expect(await host.reloader.brokenTenants == ["sol"])
        #expect(village.lines.withLock { $0 }.contains { $0.contains("rules/sol/rules.yaml:5:") })

        try village.write("sol", rules: "{ say: bom dia }")
        await changed("rules/sol")
        #expect(host.version("sol") != sol)
        #expect(await host.reloader.brokenTenants.isEmpty)
        #expect(host.version("lua") == lua)
    }

    @Test func `a change of one clinic leaves the others alone, even broken ones`() async throws {
        try village.write("sol", rules: "{ say: oi }")
        try village.write("lua", rules: "{ say: olá }")
        try await host.reloader.loadAll()
        let lua = host.version("lua")
        try village.write("lua", rules: "{ say: não vista }")
        try village.write("sol", rules: "{ say: tudo bem }")
        await changed("rules/sol")
        #expect(host.version("lua") == lua)
    }

    @Test func `a clinic whose folder is gone answers no more, one that is new does`() async throws {
        try village.write("sol", rules: "{ say: oi }")
        try await host.reloader.loadAll()
        try village.write("lua", rules: "{ say: olá }")
        try village.remove("rules/sol")
        await changed("rules/sol", "rules/lua")
        #expect(host.version("sol") == nil)
        #expect(host.version("lua") != nil)
    }

    @Test func `what is shared is everybody's`() async throws {
        try village.write("sol", rules: "{ say: oi }")
        try village.write("lua", rules: "{ say: olá }")
        try await host.reloader.loadAll()
        let (sol, lua) = (host.version("sol"), host.version("lua"))
        try village.write("flows/_shared/menu.yaml", "format: 1\nflow: menu\nsteps: { one: { say: oi } }\n")
        await changed("flows/_shared")
        #expect(host.version("sol") != sol)
        #expect(host.version("lua") != lua)
    }

    @Test func `a saved version is kept with who, when and why`() async throws {
        try village.write("sol", rules: "{ say: oi }")
        try await host.reloader.loadAll()
        try village.write("sol", rules: "{ say: bom dia }")
        await changed("rules/sol")
        await changed("rules/sol")
        let entries = try await village.store.read { (snapshot) throws(StoreFault) in
            try snapshot.activations(of: "sol")
        }
        #expect(entries.map(\.version) == [host.version("sol"), entries.last?.version])
        #expect(entries.allSatisfy { $0.author == "ana" && $0.kind == .saved && $0.at == .start })
        let kept = try #require(entries.last?.version)
        #expect(try await host.shelf.open(kept, of: "sol")?.loaded?.program.version == kept)
        #expect(try await host.shelf.open(kept, of: "lua") == nil)
    }

    @Test func `broken at a restart, the last good version goes on`() async throws {
        try village.write("sol", rules: "{ say: oi }")
        try await host.reloader.loadAll()
        try village.write("sol", rules: "{ sayy: oi }")
        let later = village.host()
        try await later.reloader.loadAll()
        #expect(later.version("sol") == host.version("sol"))
        #expect(await later.reloader.brokenTenants == ["sol"])
    }

    @Test func `tests that a version passed are not run again, but by another build`() async throws {
        try village.write("sol", flow: Self.greeting)
        try village.write("flows/sol/tests/t.yaml", Self.test)
        try await host.reloader.loadAll()
        let version = try #require(host.version("sol"))
        #expect(try await host.shelf.isTested(version, of: "sol"))
        #expect(try await !village.host(build: "b2").shelf.isTested(version, of: "sol"))
        try village.write("flows/sol/tests/t.yaml", Self.test.replacing("oi, tudo", with: "tchau"))
        await changed("flows/sol/tests")
        #expect(host.version("sol") == version)
        #expect(await host.reloader.brokenTenants == ["sol"])
    }

    private static let greeting = "flow: main\non: message\nsteps: { one: { say: \"oi, tudo bem?\" } }\n"
    private static let test = """
        format: 1
        test: greets
        clock: 2026-11-23 09:00
        table: |
          patient says | we say
          oi           | oi, tudo

        """
}
