import Core

/// What an attempt means for its job: what is stored of it, and what is told before that.
struct AttemptOutcome: Sendable {
    let outcome: JobResult.Outcome
    var followUp: FollowUpEvent?

    init(_ attempt: JobAttempt, of job: Job, now: Instant, _ backoff: Backoff) {
        switch attempt {
        case .done(let providerID, let event):
            outcome = .done(providerID: providerID)
            followUp = event
        case .retry(let code, let reason, let after, _) where !job.isLastAttempt:
            let wait = backoff.milliseconds(after: job.attempts, asked: after)
            outcome = .retry(at: now.adding(milliseconds: wait), code: code, reason: reason)
        case .retry(let code, let reason, _, let event), .failed(let code, let reason, let event):
            outcome = .dead(code: code, reason: reason)
            followUp = event
        case .inDoubt(let code, let reason, let event):
            outcome = .inDoubt(code: code, reason: reason)
            followUp = event
        }
    }
}

extension FollowUpEvent {
    /// Its key is the job's name, or the message's, which is the same.
    func about(_ tenant: TenantID) -> [String: Value] { .about(tenant, job: JobID(key.key)) }
}
