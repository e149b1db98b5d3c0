import Core
import Stores

/// How an attempt ends: what is stored of the job, and what rules and conversations are told before that.
struct AttemptOutcome: Sendable {
    struct FollowUpEvent: Sendable {
        let kind: EventKind
        let key: EventKey

        /// Its key is the job's name, or the message's, which is the same.
        func about(_ tenant: TenantID) -> [String: Value] { .about(tenant, job: JobID(key.key)) }
    }

    let outcome: JobResult.Outcome
    var news: FollowUpEvent?

    /// Of a send.
    init(_ job: Job, _ message: OutboundMessage, _ sent: SendOutcome, now: Instant, _ backoff: Backoff) {
        switch sent {
        case .sent(let id): outcome = .done(providerID: id)
        case .retry(let code, let reason, let after) where !job.isLastAttempt:
            outcome = .retry(at: backoff.next(job, now, after), code: code, reason: reason)
        case .retry(let code, let reason, _), .refused(let code, let reason):
            outcome = .dead(code: code, reason: reason)
            news = .failed(message, code, reason, optedOut: false)
        case .optedOut(let code, let reason):
            outcome = .dead(code: code, reason: reason)
            news = .failed(message, code, reason, optedOut: true)
        case .inDoubt(let code, let reason): outcome = .inDoubt(code: code, reason: reason)
        }
    }

    /// Of a call.
    init(_ job: Job, _ call: OutboundCall, _ made: CallPerformer.Outcome, now: Instant, _ backoff: Backoff) {
        switch made {
        case .answered(let status, let body):
            outcome = .done(providerID: nil)
            news = .answer(job, call, .answered(status: status, body: body))
        case .retry(let code, let reason, let after) where !job.isLastAttempt:
            outcome = .retry(at: backoff.next(job, now, after), code: code, reason: reason)
        case .retry(let code, let reason, _), .refused(let code, let reason):
            outcome = .dead(code: code, reason: reason)
            news = .answer(job, call, .failed(code: code, reason: reason))
        case .inDoubt(let code, let reason):
            outcome = .inDoubt(code: code, reason: reason)
            news = .answer(job, call, .failed(code: "in-doubt", reason: reason))
        }
    }

    /// Of a job of a kind this version does not know.
    init(unknown kind: JobKind) { outcome = .dead(code: "unknown-kind", reason: kind.rawValue) }
}

extension AttemptOutcome.FollowUpEvent {
    /// A message that could not be sent is a failed receipt, which rules may follow.
    static func failed(_ message: OutboundMessage, _ code: String, _ reason: String, optedOut: Bool) -> Self {
        let receipt = Receipt(
            channel: message.channel, providerID: "", message: message.id, status: .failed, code: code, reason: reason,
            isOptOut: optedOut)
        return Self(kind: .receipt(receipt), key: EventKey(source: "send", key: message.id.rawValue))
    }

    /// Tells the conversation what came of its call; once, whoever tells it.
    static func answer(_ job: Job, _ call: OutboundCall, _ outcome: CallAnswer.Outcome) -> Self {
        answer(
            CallAnswer(
                job: job.id, conversation: job.conversation, connector: call.connector, call: call.call,
                attempts: job.attempts, outcome: outcome))
    }

    /// Of a call whose host stopped while it was under way.
    static func lapsed(_ job: ExpiredJob) -> Self? {
        guard job.kind == .call, job.state != .ready else { return nil }
        let code = job.state == .inDoubt ? "in-doubt" : "lease-expired"
        return answer(
            CallAnswer(
                job: job.id, conversation: job.conversation, connector: job.channel, call: "", attempts: job.attempts,
                outcome: .failed(code: code, reason: "the host stopped during the call")))
    }

    private static func answer(_ answer: CallAnswer) -> Self {
        Self(kind: .answer(answer), key: EventKey(source: "job", key: answer.job.rawValue))
    }
}

extension Backoff {
    fileprivate func next(_ job: Job, _ now: Instant, _ asked: Int64?) -> Instant {
        now.adding(milliseconds: milliseconds(after: job.attempts, asked: asked))
    }
}
