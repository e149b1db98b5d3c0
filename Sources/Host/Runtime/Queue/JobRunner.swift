import Core
import Stores

/// Performs jobs: claims what is ready, a bounded number at a time, and records what came of each.
package actor JobRunner {
    private let store: Store
    private let directory: TenantDirectory
    private let intake: Intake
    private let http: any HTTPPort
    private let calls: CallPerformer
    private let clock: Clock
    private let backoff: Backoff
    private let logger: Logger
    private let signal: WakeSignal
    private let worker: String
    private let slots: Int
    private var running = 0
    private var isStopping = false

    /// A lease is renewed by nothing shorter than the longest call; after it another host takes over.
    private static let lease: Int64 = 30_000
    private static let nap: Int64 = 1_000

    package init(
        store: Store, directory: TenantDirectory, intake: Intake, http: any HTTPPort, secrets: Secrets, clock: Clock,
        backoff: Backoff, logger: Logger, signal: WakeSignal, worker: String, slots: Int = 64
    ) {
        self.store = store
        self.directory = directory
        self.intake = intake
        self.http = http
        calls = CallPerformer(directory: directory, secrets: secrets, http: http)
        self.clock = clock
        self.backoff = backoff
        self.logger = logger
        self.signal = signal
        self.worker = worker
        self.slots = slots
    }

    /// Runs until its task is cancelled or `stop` is called; returns when the jobs under way are finished.
    package func run() async {
        while !Task.isCancelled, !isStopping {
            let claimed = await claim()
            for job in claimed { begin(job) }
            if claimed.isEmpty || running >= slots { await signal.wait(milliseconds: Self.nap) }
        }
        while running > 0 { await signal.wait(milliseconds: Self.nap) }
    }

    package func stop() {
        isStopping = true
        signal.raise()
    }

    private func claim() async -> [Job] {
        let free = slots - running
        guard free > 0 else { return [] }
        let now = clock.now()
        do {
            let (jobs, lapsed) = try await store.write { [worker] (transaction) throws(StoreFault) in
                let lapsed = try transaction.expireLeases(now: now)
                return (try transaction.claim(limit: free, lease: Self.lease, now: now, worker: worker), lapsed)
            }
            for job in lapsed where job.kind == .call && job.state != .ready { await tell(job) }
            return jobs
        } catch {
            logger.log(.error, error.words.pt, ["code": .text(error.code.rawValue), "cause": .text(error.cause)])
            return []
        }
    }

    private func begin(_ job: Job) {
        running += 1
        Task {
            await perform(job)
            finished()
        }
    }

    private func finished() {
        running -= 1
        signal.raise()
    }

    private func perform(_ job: Job) async {
        switch job.work {
        case .send(let message, let contact): await record(job, await send(message, contact, job))
        case .call(let call): await record(job, await calls.perform(call, tenant: job.tenant))
        case .other: await settle(job, .dead(code: "unknown-kind", reason: job.kind.rawValue))
        }
    }

    private func send(_ message: OutboundMessage, _ contact: Contact, _ job: Job) async -> SendOutcome {
        guard let loaded = directory[job.tenant], let channel = loaded.channels[message.channel] else {
            return .retry(code: "unconfigured", reason: "channel \(message.channel)", afterMilliseconds: 60_000)
        }
        guard let addressed = message.withProvidersTemplate(of: loaded.tenant, calls.secrets) else {
            let name = message.template?.name ?? ""
            return .retry(code: "unconfigured", reason: "template \(name)", afterMilliseconds: 60_000)
        }
        return await channel.send(addressed, to: contact, over: http)
    }

    private func record(_ job: Job, _ outcome: SendOutcome) async {
        switch outcome {
        case .sent(let id): await settle(job, .done(providerID: id))
        case .retry(let code, let reason, let after): await retry(job, code, reason, after)
        case .refused(let code, let reason): await fail(job, code, reason, optedOut: false)
        case .optedOut(let code, let reason): await fail(job, code, reason, optedOut: true)
        case .inDoubt(let code, let reason): await settle(job, .inDoubt(code: code, reason: reason))
        }
    }

    private func record(_ job: Job, _ outcome: CallPerformer.Outcome) async {
        switch outcome {
        case .answered(let status, let body):
            await tell(job, .answered(status: status, body: body))
            await settle(job, .done(providerID: nil))
        case .retry(let code, let reason, let after):
            if job.isLastAttempt { await tell(job, .failed(code: code, reason: reason)) }
            await retry(job, code, reason, after)
        case .refused(let code, let reason):
            await tell(job, .failed(code: code, reason: reason))
            await settle(job, .dead(code: code, reason: reason))
        case .inDoubt(let code, let reason):
            await tell(job, .failed(code: "in-doubt", reason: reason))
            await settle(job, .inDoubt(code: code, reason: reason))
        }
    }

    private func retry(_ job: Job, _ code: String, _ reason: String, _ after: Int64?) async {
        guard !job.isLastAttempt else { return await fail(job, code, reason, optedOut: false) }
        let wait = backoff.milliseconds(after: job.attempts, asked: after)
        await settle(job, .retry(at: clock.now().adding(milliseconds: wait), code: code, reason: reason))
    }

    /// Given up. A message that could not be sent is a failed receipt, which rules may follow.
    private func fail(_ job: Job, _ code: String, _ reason: String, optedOut: Bool) async {
        if case .send(let message, _) = job.work {
            let receipt = Receipt(
                channel: message.channel, providerID: "", message: message.id, status: .failed, code: code, reason: reason,
                isOptOut: optedOut)
            _ = await intake.take(
                .receipt(receipt), key: EventKey(source: "send", key: message.id.rawValue), tenant: job.tenant,
                at: clock.now())
        }
        await settle(job, .dead(code: code, reason: reason))
        logger.log(
            .warning, "job given up",
            ["tenant": .text(job.tenant.rawValue), "job": .text(job.id.rawValue), "code": .text(code), "reason": .text(reason)])
    }

    /// Tells the conversation what came of its call; once, whoever tells it.
    private func tell(_ job: Job, _ outcome: CallAnswer.Outcome) async {
        guard case .call(let call) = job.work else { return }
        await tell(
            CallAnswer(
                job: job.id, conversation: job.conversation, connector: call.connector, call: call.call,
                attempts: job.attempts, outcome: outcome), tenant: job.tenant)
    }

    /// A call whose host stopped while it was under way: nobody knows whether it was made.
    private func tell(_ job: ExpiredJob) async {
        await tell(
            CallAnswer(
                job: job.id, conversation: job.conversation, connector: job.channel, call: "", attempts: job.attempts,
                outcome: .failed(code: "in-doubt", reason: "the host stopped during the call")), tenant: job.tenant)
    }

    private func tell(_ answer: CallAnswer, tenant: TenantID) async {
        let result = await intake.take(
            .answer(answer), key: EventKey(source: "job", key: answer.job.rawValue), tenant: tenant, at: clock.now())
        if case .failure(let fault) = result {
            logger.log(.error, fault.words.pt, ["job": .text(answer.job.rawValue), "code": .text(fault.code.rawValue)])
        }
    }

    private func settle(_ job: Job, _ outcome: JobResult.Outcome) async {
        let now = clock.now()
        do {
            let accepted = try await store.write { (transaction) throws(StoreFault) in
                try transaction.finish([JobResult(job.lease, outcome)], now: now)
            }
            if accepted.first == false {
                logger.log(.warning, "job was taken over", ["job": .text(job.id.rawValue)])
            }
        } catch {
            logger.log(.error, error.words.pt, ["job": .text(job.id.rawValue), "cause": .text(error.cause)])
        }
    }
}
