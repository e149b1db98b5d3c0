import Core

/// Finds a job's handler and has it make one attempt.
struct JobPerformer: Sendable {
    let registry: JobRegistry
    let http: any HTTPPort
    let clock: Clock
    let backoff: Backoff

    /// How it ended, and whether the other side answered at all.
    func perform(_ job: Job) async -> (outcome: AttemptOutcome, answered: Bool?) {
        let observer = HTTPObserver(http)
        let attempt = await attempt(job, over: JobPorts(http: observer))
        return (AttemptOutcome(attempt, of: job, now: clock.now(), backoff), observer.answered)
    }

    private func attempt(_ job: Job, over ports: JobPorts) async -> JobAttempt {
        guard let handler = registry[job.kind] else {
            return .failed(code: "unknown-kind", reason: job.kind.rawValue)
        }
        guard let limit = handler.timeoutMilliseconds else { return await handler.attempt(job, over: ports) }
        return await withTaskGroup(of: JobAttempt?.self) { group in
            group.addTask { await handler.attempt(job, over: ports) }
            group.addTask { [clock] in
                await clock.sleep(limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = await group.next(), let attempt = first else {
                return .retry(code: "timeout", reason: "\(limit) ms", afterMilliseconds: nil)
            }
            return attempt
        }
    }
}
