import Core
import Stores

/// Does what a job says, once.
struct JobPerformer: Sendable {
    let directory: TenantDirectory
    let http: any HTTPPort
    let secrets: Secrets
    let models: ModelReader
    let clock: Clock
    let backoff: Backoff

    /// How it ended, and whether the other side answered at all.
    func perform(_ job: Job) async -> (ending: AttemptOutcome, answered: Bool?) {
        let witness = HTTPObserver(http)
        switch job.work {
        case .send(let message, let contact):
            let sent = await send(message, contact, job, over: witness)
            return (AttemptOutcome(job, message, sent, now: clock.now(), backoff), witness.answered)
        case .call(let call):
            let performer = CallPerformer(directory: directory, secrets: secrets, http: witness, models: models)
            let made = await performer.perform(call, tenant: job.tenant)
            return (AttemptOutcome(job, call, made, now: clock.now(), backoff), witness.answered)
        case .other: return (AttemptOutcome(unknown: job.kind), nil)
        }
    }

    private func send(_ message: OutboundMessage, _ contact: Contact, _ job: Job, over http: any HTTPPort) async
        -> SendOutcome
    {
        guard let loaded = directory[job.tenant], let channel = loaded.channels[message.channel] else {
            return .retry(code: "unconfigured", reason: "channel \(message.channel)", afterMilliseconds: 60_000)
        }
        guard let addressed = message.withProvidersTemplate(of: loaded.tenant, secrets) else {
            let name = message.template?.name ?? ""
            return .retry(code: "unconfigured", reason: "template \(name)", afterMilliseconds: 60_000)
        }
        return await channel.send(addressed, to: contact, over: http)
    }
}
