import Core
import Stores
import Testing

@testable import Runtime

/// People wait while files change, hosts restart, and versions come and go.
struct EarlierVersionTests {
    private static func asking(_ step: String, _ words: String = "Você vem? 1 - sim, 2 - não") -> String {
        """
        flow: main
        on: message
        steps:
          \(step):
            say: "\(words)"
            wait: 2h
            answers: { yes: -> end yes, no: -> end no }
            silence: -> queue reception
        """
    }

    @Test func `a conversation goes on in the version it began with when its step is gone, also on another host`()
        async throws
    {
        let village = try await Village()
        let host = village.host()
        try village.write("sol", flow: Self.asking("ask"))
        try await host.reloader.loadAll()
        let first = try #require(host.version("sol"))
        await host.receive("oi", "sol", key: "1")
        try village.write("sol", flow: Self.asking("question"))
        await host.reloader.reload("sol")
        let later = village.host()
        try await later.reloader.loadAll()
        #expect(later.version("sol") != first)
        await later.receive("talvez", "sol", key: "2")
        let run = try #require(try await later.run("sol"))
        #expect(run.version == first)
        #expect(run.step == "ask")
        #expect(run.phase == .waiting)
        await later.receive("1", "sol", key: "3")
        #expect(try await later.run("sol") == nil)
    }

    @Test func `it moves when the same is asked, and counts as of the new version from then on`() async throws {
        let village = try await Village()
        let host = village.host()
        try village.write("sol", flow: Self.asking("ask"))
        try await host.reloader.loadAll()
        await host.receive("oi", "sol", key: "1")
        try village.write("sol", flow: Self.asking("ask", "A senhora vem? 1 - sim, 2 - não"))
        await host.reloader.reload("sol")
        await host.receive("como?", "sol", key: "2")
        #expect(try await host.run("sol")?.version == host.version("sol"))
        #expect(try await host.said("sol").last == "A senhora vem? 1 - sim, 2 - não")
    }

    @Test func `it stays when the digits mean something else now`() async throws {
        let village = try await Village()
        let host = village.host()
        try village.write("sol", flow: Self.asking("ask"))
        try await host.reloader.loadAll()
        let first = host.version("sol")
        await host.receive("oi", "sol", key: "1")
        try village.write("sol", flow: Self.asking("ask", "Você vem? 1 - não, 2 - sim"))
        await host.reloader.reload("sol")
        await host.receive("como?", "sol", key: "2")
        #expect(try await host.run("sol")?.version == first)
        #expect(try await host.said("sol").last == "Você vem? 1 - sim, 2 - não")
    }

    @Test func `who stands in a version that nobody kept goes to a person, with a diagnostic`() async throws {
        let village = try await Village()
        let host = village.host()
        try village.write("sol", flow: Self.asking("ask"))
        host.directory.install(try #require(village.source.load("sol").loaded))
        await host.receive("oi", "sol", key: "1")
        try village.write("sol", flow: Self.asking("ask", "A senhora vem? 1 - sim, 2 - não"))
        let later = village.host()
        try await later.reloader.loadAll()
        await later.receive("1", "sol", key: "2")
        let run = try #require(try await later.run("sol"))
        #expect(run.phase == .queued)
        #expect(try await later.conversation("sol")?.queue == "reception")
        #expect(village.lines.withLock { $0 }.contains { $0.contains("is lost") })
    }

    @Test func `more versions than memory keeps come back from the store one by one`() async throws {
        let village = try await Village()
        let host = village.host()
        for number in 0..<20 {
            try village.write("sol", flow: Self.asking("ask\(number)"))
            number == 0 ? try await host.reloader.loadAll() : await host.reloader.reload("sol")
            await host.receive("oi", "sol", key: "a\(number)", from: "+55119888800\(10 + number)")
        }
        for number in 0..<20 {
            let phone = "+55119888800\(10 + number)"
            await host.receive("hã?", "sol", key: "b\(number)", from: phone)
            #expect(try await host.run("sol", with: phone)?.step == "ask\(number)")
            #expect(try await host.run("sol", with: phone)?.phase == .waiting)
        }
    }

    @Test func `what people wait in is brought to memory ahead of their answers`() async throws {
        let village = try await Village()
        let host = village.host()
        try village.write("sol", flow: Self.asking("ask"))
        try await host.reloader.loadAll()
        let first = try #require(host.version("sol"))
        await host.receive("oi", "sol", key: "1")
        try village.write("sol", flow: Self.asking("question"))
        let later = village.host()
        try await later.reloader.loadAll()
        #expect(!later.directory.has(first, of: "sol"))
        let earlier = PinnedVersions(source: village.source, directory: later.directory, logger: village.logger)
        try await earlier.provideAll(from: village.store)
        #expect(later.directory.has(first, of: "sol"))
    }
}
