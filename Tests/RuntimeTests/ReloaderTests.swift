import Builtins
import Core
import Foundation
import Language
import Synchronization
import Testing

@testable import Runtime

/// A folder with clinics, changed while it is watched.
struct ReloaderTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("recado-\(UUID().uuidString)")
    private let directory = TenantDirectory()
    private let lines = Lines()

    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    private var reloader: Reloader {
        let assembly = TenantAssembly(
            registry: .builtins, secrets: Secrets(environment: [:]), publicURL: "http://127.0.0.1"
        ) { (_) throws(ScriptFault) in NoScripts() }
        let source = TenantSource(
            folder: FolderReader(root: root.path), loader: TenantLoader(registry: .builtins) { _ in throw NoPattern() },
            assembly: assembly
        ) { bytes in String(bytes.reduce(into: 5_381) { $0 = ($0 &* 33) ^ UInt64($1) }, radix: 16) }
        return Reloader(
            source: source, directory: directory,
            logger: Logger(least: .info, now: { .start }) { [lines] line in
                lines.all.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
            })
    }

    private struct NoPattern: Error {}

    private func write(_ tenant: String, rules: String) throws {
        let folder = root.appendingPathComponent("rules/\(tenant)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try """
        format: 1
        tenant: \(tenant)
        name: Clínica
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        """.write(to: folder.appendingPathComponent("tenant.yaml"), atomically: true, encoding: .utf8)
        try ("format: 1\nrules:\n  greet:\n    on: message\n    do: [" + rules + "]\n").write(
            to: folder.appendingPathComponent("rules.yaml"), atomically: true, encoding: .utf8)
    }

    private func version(_ tenant: TenantID) -> VersionID? { directory[tenant]?.program.version }

    @Test func `a version with an error is not taken up: the one before goes on, and the fault has its place`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("sol", rules: "{ say: oi }")
        try write("lua", rules: "{ say: olá }")
        let reloader = reloader
        await reloader.loadAll()
        let (sol, lua) = (version("sol"), version("lua"))
        #expect(sol != nil && lua != nil)

        try write("sol", rules: "{ sayy: oi }")
        await reloader.changed([root.path + "/rules/sol"])
        #expect(version("sol") == sol)
        #expect(await reloader.brokenTenants == ["sol"])
        #expect(lines.all.withLock { $0 }.contains { $0.contains("rules/sol/rules.yaml:5:") })

        try write("sol", rules: "{ say: bom dia }")
        await reloader.changed([root.path + "/rules/sol"])
        #expect(version("sol") != sol)
        #expect(await reloader.brokenTenants.isEmpty)
        #expect(version("lua") == lua)
    }

    @Test func `a change of one clinic leaves the others alone, even broken ones`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("sol", rules: "{ say: oi }")
        try write("lua", rules: "{ say: olá }")
        let reloader = reloader
        await reloader.loadAll()
        let lua = version("lua")
        try write("lua", rules: "{ say: não vista }")
        try write("sol", rules: "{ say: tudo bem }")
        await reloader.changed([root.path + "/rules/sol"])
        #expect(version("lua") == lua)
    }

    @Test func `a clinic whose folder is gone answers no more, one that is new does`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("sol", rules: "{ say: oi }")
        let reloader = reloader
        await reloader.loadAll()
        try write("lua", rules: "{ say: olá }")
        try FileManager.default.removeItem(at: root.appendingPathComponent("rules/sol"))
        await reloader.changed([root.path + "/rules/sol", root.path + "/rules/lua"])
        #expect(version("sol") == nil)
        #expect(version("lua") != nil)
    }

    @Test func `a conversation goes on in the version it began with when its step is gone`() async throws {
        let before = try await House(
            "flow: main\non: message\nsteps: { ask: { say: oi, wait: 2h, answers: { yes: -> end }, silence: -> end } }")
        let loaded = try #require(before.directory[House.tenant])
        await before.receive("oi")
        let conversation = try await before.conversation()
        #expect(conversation?.step == "ask")
        let after = try await House("flow: main\non: message\nsteps: { other: { say: olá } }")
        let next = try #require(after.directory[House.tenant])
        before.directory.install(LoadedTenant(engine: next.engine.renamed("v2"), channels: loaded.channels, faults: []))
        #expect(before.directory.engine(for: conversation, of: House.tenant)?.program.version == "v1")
        #expect(before.directory.engine(for: nil, of: House.tenant)?.program.version == "v2")
    }
}
