import Core

extension FollowUpEvent {
    /// Tells the conversation what came of its call; once, whoever tells it.
    static func answer(_ job: Job, _ call: OutboundCall, _ outcome: CallAnswer.Outcome) -> Self {
        .answer(
            CallAnswer(
                job: job.id, run: job.run, connector: call.connector, call: call.call,
                attempts: job.attempts, outcome: outcome))
    }

    /// Of a call whose host stopped while it was under way; nil when another attempt follows.
    static func abandoned(_ job: ExpiredJob) -> Self? {
        guard job.state != .ready else { return nil }
        let code = job.state == .inDoubt ? "in-doubt" : "lease-expired"
        return .answer(
            CallAnswer(
                job: job.id, run: job.run, connector: job.channel, call: "", attempts: job.attempts,
                outcome: .failed(code: code, reason: "the host stopped during the call")))
    }
}
