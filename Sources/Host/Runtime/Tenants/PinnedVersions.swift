import Core
import Stores

/// Brings versions that people still wait in back from the store, where they are not in memory.
package struct PinnedVersions: Sendable {
    private let source: TenantSource
    private let directory: TenantDirectory
    private let logger: Logger

    package init(source: TenantSource, directory: TenantDirectory, logger: Logger) {
        self.source = source
        self.directory = directory
        self.logger = logger
    }

    /// How a conversation goes on; what it stands in is loaded first where that is needed.
    func way(for run: FlowRun?, of tenant: TenantID, from snapshot: Snapshot) throws(StoreFault)
        -> VersionRoute?
    {
        let way = directory.way(for: run, of: tenant)
        guard let run, case .missing(let version, let live)? = way else { return way }
        let content = try snapshot.content(of: version, tenant: tenant)
        guard let engine = content.flatMap({ source.open($0, as: version, of: tenant) })?.loaded?.engine else {
            directory.note(lost: version, of: tenant)
            tellLoss(of: version, tenant, because: content == nil ? "not kept" : "cannot be loaded")
            return .lost(live)
        }
        directory.keep(engine, of: tenant)
        return VersionRoute(of: run, from: engine, to: live)
    }

    private func tellLoss(of version: VersionID, _ tenant: TenantID, because reason: String) {
        logger.log(
            .error, "a version that people wait in is lost: they go to reception",
            ["tenant": .text(tenant.rawValue), "version": .text(version.rawValue), "reason": .text(reason)])
    }

    /// Loads what people wait in, so that nobody's answer has to wait for it.
    package func provideAll(from store: Store) async throws(StoreFault) {
        let wanted = try await store.read { (snapshot) throws(StoreFault) in try snapshot.versionsInUse() }
        for (tenant, version) in wanted {
            guard let live = directory[tenant], live.program.version != version, !directory.has(version, of: tenant)
            else { continue }
            let content = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.content(of: version, tenant: tenant)
            }
            guard let loaded = content.flatMap({ source.open($0, as: version, of: tenant) })?.loaded else { continue }
            directory.keep(loaded.engine, of: tenant)
        }
    }
}
