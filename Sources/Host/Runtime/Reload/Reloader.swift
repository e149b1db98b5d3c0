import Core
import Language
import Stores

/// Keeps the running tenants as their folders say, or as was published.
///
/// A version is read whole, checked whole and tested, kept in the store, and only then takes the place of the version
/// before; on any fault that version goes on, and the fault is logged with its place. Other tenants never notice.
package actor Reloader {
    /// What decides which version runs.
    package enum Following: Sendable, Hashable {
        /// A saved file is enough; what is published or rolled back elsewhere counts until the next save.
        case folder
        /// Only what was published. A tenant nobody has published yet is published from the folder, once.
        case published
    }

    private let source: TenantSource
    private let shelf: VersionRepository
    private let taking: FolderSnapshotReader
    private let directory: TenantDirectory
    private let following: Following
    private let logger: Logger
    private let metrics: Metrics
    /// What was last found wrong with each tenant, for `/health/ready` and the operator.
    private var faults: [TenantID: [Diagnostic]] = [:]
    /// The activation each tenant runs on; a later one is never followed by an earlier one.
    private var running: [TenantID: Activation] = [:]
    /// The newest activation seen.
    private var seen = Instant.epoch
    private var busy: Set<TenantID> = []
    /// Changed again while they were being taken up, or to be tried again.
    private var again: Set<TenantID> = []

    /// Activations of the last minute are looked at again, since hosts' clocks and commits differ a little.
    private static let overlap: Int64 = 60_000

    /// - Parameter checkout: git's, where the folders are in a repository.
    package init(
        source: TenantSource, shelf: VersionRepository, checkout: GitCheckout, directory: TenantDirectory,
        following: Following, clock: Clock, logger: Logger, metrics: Metrics = Metrics()
    ) {
        self.source = source
        self.shelf = shelf
        taking = FolderSnapshotReader(source: source, shelf: shelf, checkout: checkout, clock: clock)
        self.directory = directory
        self.following = following
        self.logger = logger
        self.metrics = metrics
    }

    /// Loads every tenant, on all cores.
    package func loadAll() async throws(StoreFault) {
        let active = Dictionary(
            try await shelf.active().map { ($0.tenant, $0) }, uniquingKeysWith: { first, _ in first })
        seen = active.values.map(\.activation.at).max() ?? .epoch
        switch following {
        case .folder: await each(source.tenants) { await self.reload($0, active: active[$0]) }
        case .published:
            await each(active.keys.sorted()) { await self.follow($0, active[$0]?.activation) }
            let present = source.tenants
            await each(present.filter { active[$0] == nil }) { await self.publishFirst($0) }
            for tenant in present { tellDifference(tenant, active[tenant]?.activation.version) }
        }
    }

    /// Whoever edits files and starts anew is told that this changes nothing here.
    private func tellDifference(_ tenant: TenantID, _ published: VersionID?) {
        guard let published, source.version(of: source.read(tenant)) != published else { return }
        logger.log(
            .warning, "the folder differs from what is published: `recado publish \(tenant)` puts it live",
            ["tenant": .text(tenant.rawValue), "version": .text(published.rawValue)])
    }

    private func each(_ tenants: [TenantID], _ work: @escaping @Sendable (TenantID) async -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            for (place, tenant) in tenants.enumerated() {
                if place >= Self.atOnce { await group.next() }
                group.addTask { await work(tenant) }
            }
        }
    }

    /// As many as keep the cores busy while some wait for the store.
    private static let atOnce = 16

    /// Takes up what changed below these folders; what is shared concerns everybody.
    package func changed(_ folders: Set<String>) async {
        guard following == .folder else { return }
        let named = Set(folders.compactMap(Self.tenant(of:)))
        if named.contains(TenantFile.sharedFolder) { return await changedForAll() }
        for tenant in named.sorted().map({ TenantID($0) }) { await reload(tenant) }
    }

    private func changedForAll() async {
        let present = source.tenants
        for gone in Set(directory.all.map(\.tenant.id)).subtracting(present) { remove(gone) }
        for tenant in present { await reload(tenant) }
    }

    /// Takes a folder up; once at a time, and again when it changes meanwhile.
    package func reload(_ tenant: TenantID) async { await reload(tenant, active: nil) }

    private func reload(_ tenant: TenantID, active: ActiveVersion?) async {
        guard busy.insert(tenant).inserted else {
            again.insert(tenant)
            return
        }
        repeat {
            again.remove(tenant)
            await load(tenant, active)
        } while again.contains(tenant)
        busy.remove(tenant)
    }

    private func load(_ tenant: TenantID, _ active: ActiveVersion?) async {
        guard source.has(tenant) else { return remove(tenant) }
        let tested = active.flatMap { $0.testedBy == shelf.build ? $0.activation.version : nil }
        let live = directory[tenant]?.program.version
        switch await taking.take(tenant, running: live, tested: tested) {
        case .running: faults[tenant] = nil
        case .changing: if live == nil { await follow(tenant, running[tenant] ?? active?.activation) }
        case .candidate(let candidate): await take(candidate, running[tenant] ?? active?.activation)
        }
    }

    private func take(_ candidate: TenantCandidate, _ current: Activation?) async {
        faults[candidate.tenant] = candidate.errors
        guard let loaded = candidate.loaded else { return await keepOld(candidate, current) }
        if let current, current.kind == .rollback, current.previous == candidate.version {
            return await stayBack(candidate, current)
        }
        if let current, current.version == candidate.version { return install(loaded, current) }
        do {
            let entry = try await shelf.activate(candidate, as: .saved, reason: "saved")
            if let entry { install(loaded, entry) }
        } catch {
            log(error, candidate.tenant)
            retry.insert(candidate.tenant)
        }
    }

    /// Tenants whose new version could not be kept; they are tried again.
    private var retry: Set<TenantID> = []

    private func install(_ loaded: LoadedTenant, _ activation: Activation) {
        let tenant = loaded.tenant.id
        guard isNews(activation, tenant) else { return }
        running[tenant] = activation
        guard directory[tenant]?.program.version != loaded.program.version else { return }
        directory.install(loaded)
        metrics.reloads.add()
        logger.log(
            .info, "tenant loaded",
            ["tenant": .text(tenant.rawValue), "version": .text(loaded.program.version.rawValue)])
        for fault in loaded.faults { logger.log(.warning, fault.pt, ["tenant": .text(tenant.rawValue)]) }
    }

    /// Whether an activation is not overtaken by the one a tenant runs on. One of a later time counts although its number
    /// is smaller: the database was given back an older state.
    private func isNews(_ activation: Activation, _ tenant: TenantID) -> Bool {
        guard let known = running[tenant] else { return true }
        return activation.number >= known.number || activation.at > known.at
    }

    package var brokenTenants: [TenantID] {
        faults.filter { !$0.value.isEmpty }.keys.sorted()
    }

    /// What ran before goes on, also over a restart.
    private func keepOld(_ candidate: TenantCandidate, _ current: Activation?) async {
        metrics.failedReloads.add()
        for diagnostic in candidate.errors { logger.log(diagnostic, tenant: candidate.tenant) }
        if directory[candidate.tenant] == nil { await follow(candidate.tenant, current) }
        let running = directory[candidate.tenant]?.program.version
        logger.log(
            .error, running == nil ? "tenant not loaded" : "tenant keeps its last good version",
            [
                "tenant": .text(candidate.tenant.rawValue),
                "version": running.map { .text($0.rawValue) } ?? .null,
                "errors": .int(Int64(candidate.errors.count)),
            ])
    }

    /// The folder still has what was rolled back; only an edit or `publish` brings it again.
    private func stayBack(_ candidate: TenantCandidate, _ current: Activation) async {
        if directory[candidate.tenant] == nil { await follow(candidate.tenant, current) }
        logger.log(
            .warning, "the folder has the version that was rolled back: save a change, or run `recado publish`",
            ["tenant": .text(candidate.tenant.rawValue), "version": .text(candidate.version.rawValue)])
    }

    private func remove(_ tenant: TenantID) {
        faults[tenant] = nil
        guard directory[tenant] != nil else { return }
        directory.remove(tenant)
        logger.log(.warning, "tenant removed", ["tenant": .text(tenant.rawValue)])
    }

    private func log(_ fault: StoreFault, _ tenant: TenantID?) {
        logger.log(
            .error, fault.words.pt,
            [
                "tenant": tenant.map { .text($0.rawValue) } ?? .null, "code": .text(fault.code.rawValue),
                "cause": .text(fault.cause),
            ])
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

extension Reloader {
    /// Takes up what was activated since the last look, here or by anybody else on the same database; and tries again
    /// what could not be kept.
    package func look() async {
        let undone = retry
        retry = []
        for tenant in undone.sorted() { await reload(tenant) }
        do {
            let since = seen.adding(milliseconds: -Self.overlap)
            for version in try await shelf.active(since: max(since, .epoch)) {
                seen = max(seen, version.activation.at)
                guard version.activation != running[version.tenant], isNews(version.activation, version.tenant),
                    concerns(version.tenant)
                else { continue }
                await follow(version.tenant, version.activation)
            }
        } catch {
            log(error, nil)
        }
    }

    /// A host that watches folders serves those that have one.
    private func concerns(_ tenant: TenantID) -> Bool {
        following == .published || source.has(tenant)
    }

    /// Runs a version that was activated, from the store.
    private func follow(_ tenant: TenantID, _ activation: Activation?) async {
        guard let activation else { return }
        if let live = directory[tenant], live.program.version == activation.version { return install(live, activation) }
        do {
            guard let candidate = try await shelf.open(activation.version, of: tenant) else {
                logger.log(
                    .error, "an activated version is not kept, or damaged",
                    ["tenant": .text(tenant.rawValue), "version": .text(activation.version.rawValue)])
                return
            }
            guard let loaded = candidate.loaded else {
                for diagnostic in candidate.errors { logger.log(diagnostic, tenant: tenant) }
                return
            }
            install(loaded, activation)
        } catch {
            log(error, tenant)
        }
    }

    /// The first host to see a tenant that nobody has published does it, so that a first start works by itself.
    private func publishFirst(_ tenant: TenantID) async {
        let candidate = source.load(tenant)
        guard candidate.loaded != nil else {
            faults[tenant] = candidate.errors
            return await keepOld(candidate, nil)
        }
        do {
            _ = try await shelf.activate(candidate, as: .published, reason: "first start", over: .exactly(nil))
            await follow(tenant, try await shelf.active(of: tenant)?.activation)
        } catch {
            log(error, tenant)
        }
    }
}
