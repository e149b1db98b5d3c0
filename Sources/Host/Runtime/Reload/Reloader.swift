import Core
import Language

/// Keeps the running tenants as their folders say.
///
/// A folder is read whole, checked whole and tested, and only then takes the place of the version before;
/// on any fault that version goes on, and the fault is logged with its place. Other tenants never notice.
package actor Reloader {
    private let source: TenantSource
    private let directory: TenantDirectory
    private let logger: Logger
    private let metrics: Metrics
    /// What was last found wrong with each tenant, for `/health/ready` and the operator.
    private var faults: [TenantID: [Diagnostic]] = [:]

    package init(source: TenantSource, directory: TenantDirectory, logger: Logger, metrics: Metrics = Metrics()) {
        self.source = source
        self.directory = directory
        self.logger = logger
        self.metrics = metrics
    }

    package func loadAll() {
        for tenant in source.tenants { reload(tenant) }
    }

    /// Takes up what changed below these folders; what is shared concerns everybody.
    package func changed(_ folders: Set<String>) {
        let present = Set(source.tenants)
        for gone in directory.all.map(\.tenant.id) where !present.contains(gone) { remove(gone) }
        let named = folders.compactMap(Self.tenant(of:))
        let concerned =
            named.contains(TenantFile.sharedFolder) ? present : present.intersection(named.map { TenantID($0) })
        for tenant in concerned.sorted() { reload(tenant) }
    }

    package func reload(_ tenant: TenantID) {
        let candidate = source.load(tenant)
        faults[tenant] = candidate.diagnostics.filter { $0.severity == .error }
        guard let loaded = candidate.loaded else { return keepOld(candidate) }
        guard directory[tenant]?.program.version != loaded.program.version else { return }
        directory.install(loaded)
        metrics.reloads.add()
        logger.log(
            .info, "tenant loaded",
            ["tenant": .text(tenant.rawValue), "version": .text(loaded.program.version.rawValue)])
        for fault in loaded.faults { logger.log(.warning, fault.pt, ["tenant": .text(tenant.rawValue)]) }
    }

    package var brokenTenants: [TenantID] {
        faults.filter { !$0.value.isEmpty }.keys.sorted()
    }

    private func keepOld(_ candidate: TenantCandidate) {
        metrics.failedReloads.add()
        for diagnostic in candidate.diagnostics where diagnostic.severity == .error {
            logger.log(diagnostic, tenant: candidate.tenant)
        }
        let running = directory[candidate.tenant]?.program.version
        logger.log(
            .error, running == nil ? "tenant not loaded" : "tenant keeps its last good version",
            [
                "tenant": .text(candidate.tenant.rawValue),
                "version": running.map { .text($0.rawValue) } ?? .null,
                "errors": .int(Int64(candidate.diagnostics.count { $0.severity == .error })),
            ])
    }

    private func remove(_ tenant: TenantID) {
        directory.remove(tenant)
        faults[tenant] = nil
        logger.log(.warning, "tenant removed", ["tenant": .text(tenant.rawValue)])
    }

    /// The tenant's folder in a path such as `/srv/recado/flows/digitaly/tests`.
    private static func tenant(of path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        guard let place = parts.lastIndex(where: { $0 == "flows" || $0 == "rules" }), place + 1 < parts.count else {
            return nil
        }
        return parts[place + 1]
    }
}
