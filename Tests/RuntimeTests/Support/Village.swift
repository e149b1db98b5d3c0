import Builtins
import Core
import Engine
import Foundation
import Language
import Stores
import Synchronization

@testable import Runtime

/// Clinics in a folder of their own, reloaded and served from a database in memory.
final class Village: Sendable {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("recado-\(UUID().uuidString)")
    let time = TestClock()
    let store: Store
    let source: TenantSource
    let lines = Mutex<[String]>([])
    init() async throws {
        store = try await Store.open(url: "sqlite::memory:", options: StoreOptions { .start })
        let secrets = Secrets(environment: [:])
        let assembly = TenantAssembly(registry: .builtins, secrets: secrets, publicURL: "http://127.0.0.1") {
            (_) throws(ScriptFault) in NoScripts()
        }
        let loader = TenantLoader(registry: .builtins) { _ in throw NoPattern() }
        source = TenantSource(folder: FolderReader(root: root.path), loader: loader, assembly: assembly) { bytes in
            String(bytes.reduce(into: 5_381) { $0 = ($0 &* 33) ^ UInt64($1) }, radix: 16)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private struct NoPattern: Error {}

    var logger: Logger {
        let write: @Sendable ([UInt8]) -> Void = { [weak self] line in
            self?.lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        return Logger(least: .info, now: { .start }, write: write)
    }

    func host(_ following: Reloader.Following = .folder, build: String = "b1") -> VillageHost {
        VillageHost(self, following, build)
    }

    /// A clinic with one rule.
    func write(_ tenant: String, rules: String) throws {
        try write("rules/\(tenant)/tenant.yaml", tenantFile(tenant))
        try write(
            "rules/\(tenant)/rules.yaml", "format: 1\nrules:\n  greet:\n    on: message\n    do: [" + rules + "]\n")
    }

    /// A clinic with one flow.
    func write(_ tenant: String, flow: String) throws {
        try write("rules/\(tenant)/tenant.yaml", tenantFile(tenant))
        try write("flows/\(tenant)/main.yaml", "format: 1\n" + flow)
    }

    func write(_ path: String, _ text: String) throws {
        let file = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: root.appendingPathComponent(path)) }

    private func tenantFile(_ tenant: String) -> String {
        """
        format: 1
        tenant: \(tenant)
        name: Clínica
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        queues: [reception]
        """
    }
}

/// One host that serves a village.
struct VillageHost: Sendable {
    let directory = TenantDirectory()
    let reloader: Reloader
    let shelf: VersionRepository
    let intake: Intake
    private let village: Village

    init(_ village: Village, _ following: Reloader.Following, _ build: String) {
        self.village = village
        shelf = VersionRepository(
            store: village.store, source: village.source, clock: village.time.clock, author: "ana", build: build)
        reloader = Reloader(
            source: village.source, shelf: shelf, checkout: GitCheckout(root: village.root.path), directory: directory,
            following: following, clock: village.time.clock, logger: village.logger)
        let earlier = PinnedVersions(source: village.source, directory: directory, logger: village.logger)
        let evaluation = Evaluation(
            directory: directory, earlier: earlier, ids: .ordered(from: .random(in: 0..<1_000_000)) { 0 },
            clock: village.time.clock)
        intake = Intake(store: village.store, evaluation: evaluation) { _ in }
    }

    func version(_ tenant: TenantID) -> VersionID? { directory[tenant]?.program.version }

    /// A patient writes to a clinic.
    func receive(_ text: String, _ tenant: TenantID, key: String, from phone: String = Host.maria) async {
        let message = InboundMessage(
            channel: "whatsapp", providerID: key, from: [Identity(.phone, phone)], profileName: "Maria", text: text)
        _ = await intake.take(
            .message(message), key: EventKey(source: "channel/whatsapp", key: key), tenant: tenant, at: village.time.now
        )
    }

    func conversation(_ tenant: TenantID, with phone: String = Host.maria) async throws -> Conversation? {
        try await village.store.read { (snapshot) throws(StoreFault) in
            guard let contact = try snapshot.contact(phone: phone, of: tenant) else { return nil }
            return try snapshot.conversation(with: contact.id, of: tenant)
        }
    }

    func run(_ tenant: TenantID, with phone: String = Host.maria) async throws -> FlowRun? {
        try await village.store.read { (snapshot) throws(StoreFault) in
            guard let contact = try snapshot.contact(phone: phone, of: tenant) else { return nil }
            return try snapshot.activeRun(with: contact.id, of: tenant)
        }
    }

    func said(_ tenant: TenantID) async throws -> [String] {
        try await village.store.read { (snapshot) throws(StoreFault) in
            try snapshot.messages(of: tenant, newest: 1_000).filter { !$0.isInbound }.reversed().map(\.text)
        }
    }
}
