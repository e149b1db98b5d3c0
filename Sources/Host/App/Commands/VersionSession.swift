import Core
import Engine
import Language
import Runtime
import Stores

/// What the commands about versions work with: one tenant, its folder and the versions kept of it.
struct VersionSession: Sendable {
    let tenant: TenantID
    let wiring: Wiring
    let source: TenantSource
    let shelf: VersionRepository

    /// Opens the database, and closes it when `body` is done.
    static func with(
        _ options: Options, _ body: (VersionSession) async throws(CommandFault) -> ExitCode
    ) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let wiring = Wiring(configuration)
        let word = try options.word(0, "TENANT")
        let store = try await configuration.openStore()
        do throws(CommandFault) {
            let code = try await body(try await VersionSession(word, wiring, store))
            await store.close()
            return code
        } catch {
            await store.close()
            throw error
        }
    }

    private init(_ word: String, _ wiring: Wiring, _ store: Store) async throws(CommandFault) {
        self.wiring = wiring
        source = wiring.source()
        shelf = wiring.shelf(store, source)
        let shelf = shelf
        // A tenant that was published needs no folder here.
        let kept = try await Self.asking { () throws(StoreFault) in try await shelf.active(of: TenantID(word)) }
        if let kept {
            tenant = kept.tenant
        } else {
            tenant = try Tenants.named([word], in: wiring).first ?? TenantID(word)
        }
    }

    /// Runs a question to the store.
    static func asking<Result>(_ body: () async throws(StoreFault) -> Result) async throws(CommandFault) -> Result {
        do throws(StoreFault) {
            return try await body()
        } catch {
            throw CommandFault(error)
        }
    }

    func active() async throws(CommandFault) -> Activation? {
        try await Self.asking { () throws(StoreFault) in try await shelf.active(of: tenant)?.activation }
    }

    /// What stands in the folder, checked, and tested where asked.
    func folder(runningTests: Bool) throws(CommandFault) -> TenantCandidate {
        guard source.has(tenant) else { throw .noFolder(tenant, wiring.configuration.root) }
        return source.load(tenant, runningTests: runningTests)
    }

    /// A kept version that still loads; its tests are run where asked.
    func kept(_ version: VersionID, runningTests: Bool = false) async throws(CommandFault) -> TenantCandidate {
        let found = try await Self.asking { () throws(StoreFault) in
            try await shelf.open(version, of: tenant, runningTests: runningTests)
        }
        guard let found else { throw .notKept(version) }
        return found
    }

    /// A version by the number of its entry, or the beginning of its name.
    func version(named word: String) async throws(CommandFault) -> VersionID {
        let entries = try await Self.asking { () throws(StoreFault) in
            try await shelf.history(of: tenant, limit: 10_000)
        }
        if let number = Int(word), let entry = entries.first(where: { $0.number == number }) { return entry.version }
        let found = try await Self.asking { () throws(StoreFault) in
            try await shelf.versions(beginning: word, of: tenant)
        }
        guard let version = found.first, found.count == 1 else {
            throw .noVersion(word, tenant, isAmbiguous: found.count > 1)
        }
        return version
    }
}

extension VersionID {
    /// As much of it as people need to tell versions apart.
    var short: String { String(rawValue.prefix(12)) }
}

extension CommandFault {
    fileprivate static func noFolder(_ tenant: TenantID, _ root: String) -> CommandFault {
        CommandFault(
            .problems,
            LocalizedText(
                pt: "a clínica `\(tenant)` não tem pasta em `\(root)`; use --root PASTA",
                en: "the tenant `\(tenant)` has no folder in `\(root)`; use --root FOLDER"))
    }

    fileprivate static func notKept(_ version: VersionID) -> CommandFault {
        CommandFault(
            .problems,
            LocalizedText(
                pt: "a versão `\(version.short)` não está mais guardada",
                en: "the version `\(version.short)` is not kept"))
    }

    fileprivate static func noVersion(_ word: String, _ tenant: TenantID, isAmbiguous: Bool) -> CommandFault {
        CommandFault(
            .usage,
            isAmbiguous
                ? LocalizedText(
                    pt: "há mais de uma versão que começa com `\(word)`", en: "several versions begin with `\(word)`")
                : LocalizedText(
                    pt: "não há versão `\(word)`; veja `recado versions \(tenant)`",
                    en: "there is no version `\(word)`; see `recado versions \(tenant)`"))
    }
}
