import Builtins
import Core
import Engine
import Foundation
import Language
import Runtime
import Stores

@testable import Operations

/// A clinic with its files in a folder of its own and a database in memory, at a time that stands still.
final class Clinic: Sendable {
    static let tenant: TenantID = "clinic"
    /// 2026-11-20T12:00:00Z
    static let now = Instant(seconds: 1_795_176_000)

    let store: Store
    private let source: TenantSource
    private let root: String
    private let ids = IdentifierSource.ordered(from: 0) { 0 }

    /// - Parameter settings: further lines of the tenant's file.
    init(_ settings: String = "") async throws {
        root = NSTemporaryDirectory() + "recado-operations-" + UUID().uuidString
        let folder = root + "/rules/clinic"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data((Self.file + settings).utf8).write(to: URL(fileURLWithPath: folder + "/tenant.yaml"))
        store = try await Store.open(url: "sqlite::memory:", options: StoreOptions(clock: { Self.now }))
        let assembly = TenantAssembly(
            registry: .builtins, secrets: Secrets(environment: [:]), publicURL: "http://127.0.0.1"
        ) { (_) throws(ScriptFault) in NoScripts() }
        source = TenantSource(
            folder: FolderReader(root: root), loader: TenantLoader(registry: .builtins) { _ in throw NoPattern() },
            assembly: assembly
        ) { bytes in "\(bytes.count)" }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// What a caller works with.
    func context(_ caller: Caller = .machine("Ana")) -> OperationContext {
        OperationContext(
            caller: caller, stores: StoreSource(store), source: source,
            clock: Clock(now: { Self.now }, sleep: { _ in }), ids: ids)
    }

    private struct NoPattern: Error {}

    private static let file = """
        format: 1
        tenant: clinic
        name: Clínica Sol
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator } }
        queues: [reception]

        """
}
