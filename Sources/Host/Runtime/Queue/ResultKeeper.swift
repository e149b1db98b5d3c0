import Core
import Stores

/// Stores what came of jobs. While the database is away it tries again: an effect that happened must not be forgotten.
struct ResultKeeper: Sendable {
    let store: Store
    let intake: Intake
    let clock: Clock
    let logger: Logger
    /// Milliseconds between two tries: the first, and the longest.
    private static let pauses: (first: Int64, longest: Int64) = (200, 5_000)

    /// First those who wait for it are told, then the job is settled: a stop between the two tells them once more,
    /// and the inbox drops that.
    func keep(_ ending: JobEnding, of job: Job) async {
        if let news = ending.news { await tell(news, tenant: job.tenant) }
        await finish([JobResult(job.lease, ending.outcome)])
    }

    func tell(_ news: JobEnding.News, tenant: TenantID) async {
        await untilKept(news.key.key) {
            await intake.take(news.kind, key: news.key, tenant: tenant, at: clock.now()).map { _ in }
        }
    }

    func finish(_ results: [JobResult]) async {
        await untilKept(results.first?.lease.job.rawValue ?? "") {
            let now = clock.now()
            do throws(StoreFault) {
                let accepted = try await store.write { (transaction) throws(StoreFault) in
                    try transaction.finish(results, now: now)
                }
                for (result, isOurs) in zip(results, accepted) where !isOurs { takenOver(result) }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
    }

    private func takenOver(_ result: JobResult) {
        logger.log(
            .warning, "job was taken over",
            ["tenant": .text(result.lease.tenant.rawValue), "job": .text(result.lease.job.rawValue)])
    }

    private func untilKept(_ job: String, _ work: () async -> Result<Void, StoreFault>) async {
        var pause = Self.pauses.first
        while case .failure(let fault) = await work() {
            logger.log(
                .error, fault.words.pt,
                ["job": .text(job), "code": .text(fault.code.rawValue), "cause": .text(fault.cause)])
            guard fault.mayPass, !Task.isCancelled else { return }
            await clock.sleep(pause)
            pause = min(pause * 2, Self.pauses.longest)
        }
    }
}

extension StoreFault {
    /// Whether waiting can help.
    fileprivate var mayPass: Bool { isTransient || code == .diskFull }
}
