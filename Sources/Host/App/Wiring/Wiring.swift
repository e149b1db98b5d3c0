import Builtins
import Core
import Crypto
import Engine
import Language
import Runtime
import Stores

/// Puts the rooms together for the commands that need tenants.
struct Wiring: Sendable {
    let configuration: Configuration
    let secrets: Secrets

    init(_ configuration: Configuration) {
        self.configuration = configuration
        secrets = Secrets(environment: configuration.environment)
    }

    static let loader = TenantLoader(registry: .builtins) { try RulePattern($0) }

    /// - Parameter log: receives what scripts print.
    func source(log: @escaping @Sendable (String) -> Void = { _ in }) -> TenantSource {
        let assembly = TenantAssembly(registry: .builtins, secrets: secrets, publicURL: configuration.publicURL) {
            (program) throws(ScriptFault) in
            if program.scripts.isEmpty { return NoScripts() }
            return try LuaScripts(program.scripts, log: log)
        }
        return TenantSource(
            folder: FolderReader(root: configuration.root), loader: Self.loader, assembly: assembly
        ) { bytes in (try? hexadecimal(sha256(bytes))) ?? "" }
    }

    func shelf(_ store: Store, _ source: TenantSource) -> VersionRepository {
        VersionRepository(store: store, source: source, clock: .system, author: Author.current, build: Version.build)
    }
}
