import Core
import Engine
import Synchronization

/// The tenants that run, each with the version that is live and those that people still wait in.
package final class TenantDirectory: Sendable {
    private struct Entry {
        var live: LoadedTenant
        var earlier: [VersionID: Earlier] = [:]
        /// Versions that were looked for and are not to be had.
        var lost: Set<VersionID> = []
    }

    private struct Earlier {
        let engine: Engine
        /// When it was last asked for, counted in uses.
        var used: Int
    }

    private struct Directory {
        var entries: [TenantID: Entry] = [:]
        var uses = 0
        var earlier = 0
    }

    /// Earlier versions in memory: of one tenant, and of all together. Others are loaded again when they are asked for.
    private let keptOfOne: Int
    private let keptInAll: Int
    private let directory = Mutex(Directory())

    package init(keptOfOne: Int = 8, keptInAll: Int = 256) {
        self.keptOfOne = keptOfOne
        self.keptInAll = keptInAll
    }

    package subscript(_ id: TenantID) -> LoadedTenant? {
        directory.withLock { $0.entries[id]?.live }
    }

    package var all: [LoadedTenant] {
        directory.withLock { $0.entries.values.map(\.live) }.sorted { $0.tenant.id < $1.tenant.id }
    }

    package var count: Int { directory.withLock { $0.entries.count } }

    /// Makes a version live; the one before it stays for those who wait in it.
    package func install(_ loaded: LoadedTenant) {
        directory.withLock { directory in
            let id = loaded.tenant.id
            guard let before = directory.entries[id]?.live else {
                directory.entries[id] = Entry(live: loaded)
                return
            }
            directory.entries[id]?.live = loaded
            directory.entries[id]?.lost = []
            if before.program.version != loaded.program.version { keep(before.engine, of: id, in: &directory) }
        }
    }

    /// Keeps an earlier version for those who wait in it.
    func keep(_ engine: Engine, of id: TenantID) {
        directory.withLock { keep(engine, of: id, in: &$0) }
    }

    /// Whether an earlier version is in memory.
    func has(_ version: VersionID, of id: TenantID) -> Bool {
        directory.withLock { $0.entries[id]?.earlier[version] != nil }
    }

    /// Notes that a version is not to be had, until another one is installed.
    func note(lost version: VersionID, of id: TenantID) {
        directory.withLock { _ = $0.entries[id]?.lost.insert(version) }
    }

    package func remove(_ id: TenantID) {
        directory.withLock { directory in
            directory.earlier -= directory.entries[id]?.earlier.count ?? 0
            directory.entries[id] = nil
        }
    }

    /// How a conversation goes on: in the version that is live when it may, else in the one it stands in. Nil when the
    /// tenant is not here.
    func way(for run: FlowRun?, of id: TenantID) -> VersionRoute? {
        let (live, earlier, isLost) = directory.withLock { directory -> (Engine?, Engine?, Bool) in
            guard let entry = directory.entries[id] else { return (nil, nil, false) }
            guard let version = run?.version, version != entry.live.program.version else {
                return (entry.live.engine, nil, false)
            }
            directory.uses += 1
            directory.entries[id]?.earlier[version]?.used = directory.uses
            return (entry.live.engine, entry.earlier[version]?.engine, entry.lost.contains(version))
        }
        guard let live else { return nil }
        guard let run, run.version != live.program.version, run.needsVersion else {
            return .live(live)
        }
        // A script comes to the same point wherever its text is the same.
        if live.canReplay(run) == true { return .moved(live) }
        guard let earlier else { return isLost ? .lost(live) : .missing(run.version, live: live) }
        return VersionRoute(of: run, from: earlier, to: live)
    }

    private func keep(_ engine: Engine, of id: TenantID, in directory: inout Directory) {
        let version = engine.program.version
        guard let entry = directory.entries[id], entry.earlier[version] == nil else { return }
        if entry.earlier.count >= keptOfOne { forgetOldest(of: id, in: &directory) }
        if directory.earlier >= keptInAll { forgetOldest(in: &directory) }
        directory.uses += 1
        directory.entries[id]?.earlier[version] = Earlier(engine: engine, used: directory.uses)
        directory.earlier += 1
    }

    private func forgetOldest(in directory: inout Directory) {
        let oldest = directory.entries.compactMap { id, entry in entry.earlier.values.map(\.used).min().map { (id, $0) }
        }
        .min { $0.1 < $1.1 }
        if let oldest { forgetOldest(of: oldest.0, in: &directory) }
    }

    private func forgetOldest(of id: TenantID, in directory: inout Directory) {
        guard let version = directory.entries[id]?.earlier.min(by: { $0.value.used < $1.value.used })?.key else {
            return
        }
        directory.entries[id]?.earlier[version] = nil
        directory.earlier -= 1
    }
}

/// The engine a conversation goes on with.
enum VersionRoute: Sendable {
    case live(Engine)
    /// The live one, which asks the same: from here on the conversation stands in it.
    case moved(Engine)
    /// The one it stands in, since the live one asks something else.
    case earlier(Engine)
    /// The one it stands in has to be loaded before anything can be said.
    case missing(VersionID, live: Engine)
    /// The one it stands in is gone for good: a person takes over, in the live one.
    case lost(Engine)

    init(of run: FlowRun, from earlier: Engine, to live: Engine) {
        self = live.canContinue(run, from: earlier) ? .moved(live) : .earlier(earlier)
    }
}

extension FlowRun {
    /// Whether it waits for something that its version asked.
    fileprivate var needsVersion: Bool { phase == .waiting || phase == .calling }
}
