import Core
import Stores

/// What a host that stopped at the wrong moment left behind.
struct JobRescuer: Sendable {
    let store: Store
    let directory: TenantDirectory
    let clock: Clock
    let limits: QueueLimits
    let logger: Logger

    /// Calls given up by a host that stopped before it could tell their conversations.
    func undeliveredCallResults() async -> [ExpiredJob] {
        let before = clock.now().adding(milliseconds: -limits.lease)
        do {
            return try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.undeliveredCallResults(before: before)
            }
        } catch {
            log(error)
            return []
        }
    }

    /// Follows the tenants that would rather say something twice than not at all.
    func resendDoubtful() async {
        let channels = directory.all.flatMap { loaded in loaded.resendingChannels.map { (loaded.tenant.id, $0) } }
        guard !channels.isEmpty else { return }
        let now = clock.now()
        let before = now.adding(milliseconds: -limits.doubt)
        do {
            let count = try await store.write { (transaction) throws(StoreFault) in
                var count = 0
                for (tenant, channel) in channels {
                    count += try transaction.resendDoubtful(of: tenant, on: channel, before: before, now: now)
                }
                return count
            }
            if count > 0 { logger.log(.warning, "sends in doubt go out again", ["count": .int(Int64(count))]) }
        } catch {
            log(error)
        }
    }

    private func log(_ fault: StoreFault) {
        logger.log(.error, fault.words.pt, .about(fault))
    }
}
