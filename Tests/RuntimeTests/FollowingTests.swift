import Core
import Stores
import Testing

@testable import Runtime

/// Several hosts on one database, and who decides what they run.
struct FollowingTests {
    private func publish(_ village: Village, _ host: VillageHost, over expected: ExpectedVersion = .any)
        async throws -> Activation?
    {
        try await host.shelf.activate(village.source.load("sol"), as: .published, reason: "teste", over: expected)
    }

    @Test func `what is published runs on every host at its next look, and a saved file on none`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let hosts = [village.host(.published), village.host(.published), village.host(.published)]
        for host in hosts { try await host.reloader.loadAll() }
        let first = hosts[0].version("sol")
        try village.write("sol", rules: "{ say: olá }")
        await hosts[0].reloader.changed([village.root.path + "/rules/sol"])
        for host in hosts {
            await host.reloader.look()
            #expect(host.version("sol") == first)
        }
        village.time.advance(milliseconds: 5_000)
        let entry = try #require(try await publish(village, hosts[1]))
        for host in hosts {
            await host.reloader.look()
            #expect(host.version("sol") == entry.version)
        }
        let back = try await hosts[2].shelf.activate(
            try #require(first), of: "sol", reason: "", over: .exactly(entry.version))
        #expect(back?.kind == .rollback)
        for host in hosts {
            await host.reloader.look()
            #expect(host.version("sol") == first)
        }
    }

    @Test func `hosts that start together publish the folder once`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        try village.write("lua", rules: "{ sayy: oi }")
        let hosts = [village.host(.published), village.host(.published)]
        async let one: Void = hosts[0].reloader.loadAll()
        async let two: Void = hosts[1].reloader.loadAll()
        _ = try await (one, two)
        let entries = try await hosts[0].shelf.history(of: "sol", limit: 10)
        #expect(entries.map(\.reason) == ["first start"])
        #expect(hosts.map { $0.version("sol") } == [entries.first?.version, entries.first?.version])
        #expect(await hosts[0].reloader.brokenTenants == ["lua"])
        #expect(hosts[0].version("lua") == nil)
    }

    @Test func `a host without the folder runs what is published`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let entry = try await publish(village, village.host())
        try village.remove("rules/sol")
        let host = village.host(.published)
        try await host.reloader.loadAll()
        #expect(host.version("sol") == entry?.version)
        let watching = village.host(.folder)
        try await watching.reloader.loadAll()
        #expect(watching.version("sol") == nil, "who follows folders serves what has one")
    }

    @Test func `a rollback holds against a folder that still has what was rolled back`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let host = village.host()
        try await host.reloader.loadAll()
        let first = try #require(host.version("sol"))
        village.time.advance(milliseconds: 1_000)
        try village.write("sol", rules: "{ say: olá }")
        await host.reloader.reload("sol")
        let second = try #require(host.version("sol"))
        village.time.advance(milliseconds: 1_000)
        _ = try await host.shelf.activate(first, of: "sol", reason: "", over: .exactly(second))
        await host.reloader.look()
        #expect(host.version("sol") == first)
        await host.reloader.reload("sol")
        #expect(host.version("sol") == first)
        let later = village.host()
        try await later.reloader.loadAll()
        #expect(later.version("sol") == first)
        try village.write("sol", rules: "{ say: bom dia }")
        await later.reloader.reload("sol")
        #expect(later.version("sol") != first && later.version("sol") != second)
    }

    @Test func `publishing what was rolled back brings it again`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let host = village.host()
        try await host.reloader.loadAll()
        let first = try #require(host.version("sol"))
        try village.write("sol", rules: "{ say: olá }")
        await host.reloader.reload("sol")
        let second = try #require(host.version("sol"))
        _ = try await host.shelf.activate(first, of: "sol", reason: "", over: .any)
        await host.reloader.look()
        _ = try await publish(village, host, over: .exactly(first))
        await host.reloader.look()
        #expect(host.version("sol") == second)
    }

    @Test func `who was overtaken does nothing`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let host = village.host(.published)
        try await host.reloader.loadAll()
        try village.write("sol", rules: "{ say: olá }")
        #expect(try await publish(village, host, over: .exactly("outra")) == nil)
        #expect(try await host.shelf.history(of: "sol", limit: 10).count == 1)
    }

    @Test func `a version that is damaged in the store never runs`() async throws {
        let village = try await Village()
        try village.write("sol", rules: "{ say: oi }")
        let host = village.host(.published)
        try await host.reloader.loadAll()
        let first = host.version("sol")
        let new = NewActivation(version: "f00", kind: .published, author: "ana", at: village.time.now, reason: "")
        try await village.store.write { (transaction) throws(StoreFault) in
            try transaction.keep(new, content: "recado-files 1\n1 1\na\nb\n", testedBy: nil, of: "sol")
            _ = try transaction.activate(new, of: "sol")
        }
        await host.reloader.look()
        #expect(host.version("sol") == first)
        #expect(village.lines.withLock { $0 }.contains { $0.contains("damaged") })
    }

    @Test func `the impact counts people by what becomes of them`() async throws {
        let village = try await Village()
        let flow = """
            flow: main
            on: message
            steps:
              ask: { say: "Vem? 1 - sim, 2 - não", wait: 2h, answers: { yes: -> sure, no: -> end no }, silence: -> end no }
              sure: { say: "Mesmo? 1 - sim, 2 - não", wait: 2h, answers: { yes: -> end yes, no: -> end no }, silence: -> queue reception }
            """
        try village.write("sol", flow: flow)
        let host = village.host()
        try await host.reloader.loadAll()
        for number in 0..<5 {
            let phone = "+551198880000\(number)"
            await host.receive("oi", "sol", key: "a\(number)", from: phone)
            if number > 2 { await host.receive("1", "sol", key: "b\(number)", from: phone) }
        }
        try village.write("sol", flow: flow.replacing("sure", with: "certain"))
        let next = try #require(village.source.load("sol").loaded)
        let impact = try await host.shelf.impact(of: next.engine, on: "sol")
        #expect(impact.count == 5)
        #expect(impact.count(.moves) == 3)
        #expect(impact.count(.stays) == 2)
        let lost = impact.places.first { $0.fate == .stays }
        #expect(lost?.standing.step == "sure")
        #expect(lost?.people.map(\.contact.phone) == ["+5511988800003", "+5511988800004"])
        let same = try #require(host.directory["sol"])
        #expect(try await host.shelf.impact(of: same.engine, on: "sol").count(.moves) == 5)
    }
}
