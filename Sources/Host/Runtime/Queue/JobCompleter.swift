import Core
import Stores

/// Stores what came of jobs. While the database is away it tries again: an effect that happened must not be forgotten.
struct JobCompleter: Sendable {
    let store: Store
    let intake: Intake
    let clock: Clock
    let logger: Logger
    /// Milliseconds between two tries: the first, and the longest.
    private static let pauses: (first: Int64, longest: Int64) = (200, 5_000)

    /// Tells whoever waits for a job what came of it, before the job is settled: a stop between the two tells them
    /// once more, and the inbox drops that. False when the host was stopped before it could.
    @discardableResult
    func deliver(_ event: FollowUpEvent, tenant: TenantID) async -> Bool {
        let fault = await untilStored(event.about(tenant)) {
            await intake.take(event.kind, key: event.key, tenant: tenant, at: clock.now()).map { _ in }
        }
        return fault.map { !$0.mayPass } ?? true
    }

    /// One that the database refuses takes no other with it.
    func finish(_ results: [JobResult]) async {
        let about = results.first.map { [String: Value].about($0.lease) } ?? [:]
        let fault = await untilStored(about.with(["count": .int(Int64(results.count))])) { await store(results) }
        guard let fault, !fault.mayPass, results.count > 1 else { return }
        for result in results { await finish([result]) }
    }

    private func store(_ results: [JobResult]) async -> Result<Void, StoreFault> {
        let now = clock.now()
        do throws(StoreFault) {
            logTakenOver(
                results,
                try await store.write { (transaction) throws(StoreFault) in
                    try transaction.finish(results, now: now)
                })
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    /// - Parameter accepted: for each result whether its lease was still this host's.
    func logTakenOver(_ results: [JobResult], _ accepted: [Bool]) {
        for (result, isOurs) in zip(results, accepted) where !isOurs {
            logger.log(.warning, "job was taken over", .about(result.lease))
        }
    }

    /// The fault that ended the tries; nil when it is stored.
    private func untilStored(_ about: [String: Value], _ work: () async -> Result<Void, StoreFault>) async
        -> StoreFault?
    {
        var pause = Self.pauses.first
        while case .failure(let fault) = await work() {
            logger.log(.error, fault.words.pt, about.with(.about(fault)))
            guard fault.mayPass, !Task.isCancelled else { return fault }
            await clock.sleep(pause)
            pause = min(pause * 2, Self.pauses.longest)
        }
        return nil
    }
}

extension StoreFault {
    /// Whether waiting can help.
    fileprivate var mayPass: Bool { isTransient || code == .diskFull }
}
