import Core
import Stores

/// Lets go of what is over and old, a small batch at a time, once a day for each tenant and on one host.
package struct Sweeper: Sendable {
    private let store: Store
    private let directory: TenantDirectory
    private let retention: Retention
    private let clock: Clock
    private let logger: Logger
    private let metrics: Metrics
    /// Milliseconds between two batches, so that whoever writes meanwhile does not wait.
    private let pause: Int64
    /// Rows looked at in one batch.
    private static let batch = 200
    /// Milliseconds between two looks whether a tenant's day is over; the first one lets the host start in peace.
    private static let look: Int64 = 600_000

    package init(
        store: Store, directory: TenantDirectory, retention: Retention, clock: Clock, logger: Logger, metrics: Metrics,
        pause: Int64 = 20
    ) {
        self.store = store
        self.directory = directory
        self.retention = retention
        self.clock = clock
        self.logger = logger
        self.metrics = metrics
        self.pause = pause
    }

    /// Runs until its task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await clock.sleep(Self.look)
            if !Task.isCancelled { await sweep() }
        }
    }

    /// Goes through the tenants whose turn it is.
    package func sweep() async {
        for loaded in directory.all where !Task.isCancelled {
            do {
                try await sweep(loaded.tenant.id)
            } catch {
                logger.log(.error, error.words.pt, .about(loaded.tenant.id).with(.about(error)))
            }
        }
    }

    private func sweep(_ tenant: TenantID) async throws(StoreFault) {
        let now = clock.now()
        let isOurs = try await store.write { (transaction) throws(StoreFault) in
            try transaction.beginSweep(of: tenant, now: now, every: Retention.day)
        }
        guard isOurs else { return }
        var removed: [String: Value] = [:]
        for (kind, kept) in retention.kept.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let count = try await purge(kind, of: tenant, before: now.adding(milliseconds: -kept))
            if count > 0 { removed[kind.rawValue] = .int(Int64(count)) }
        }
        if !removed.isEmpty { logger.log(.info, "old rows were let go of", .about(tenant).with(removed)) }
    }

    private func purge(_ kind: Retention.Kind, of tenant: TenantID, before: Instant) async throws(StoreFault) -> Int {
        var count = 0
        var place: PurgePlace?
        repeat {
            let page = try await store.write { [place] (transaction) throws(StoreFault) in
                try transaction.purge(kind, of: tenant, before: before, from: place, limit: Self.batch)
            }
            count += page.removed
            metrics.purged[kind]?.add(page.removed)
            guard page.hasMore else { return count }
            place = page.next
            await clock.sleep(pause)
        } while !Task.isCancelled
        return count
    }
}
