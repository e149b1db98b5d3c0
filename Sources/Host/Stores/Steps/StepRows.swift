import Core
import SQL

/// The rows that a batch of steps adds, gathered in one pass over their effects.
struct StepRows {
    private let sendAttempts: Int
    private(set) var messages: [[SQLValue]] = []
    private(set) var jobs: [[SQLValue]] = []
    private(set) var notes: [[SQLValue]] = []
    private(set) var journals: [[SQLValue]] = []
    /// The last word on each timer; nil when it is gone.
    private(set) var timers: [TenantKey<Timer>: Timer?] = [:]

    init(_ steps: [CommittedStep], sendAttempts: Int) {
        self.sendAttempts = sendAttempts
        messages.reserveCapacity(steps.count * 2)
        jobs.reserveCapacity(steps.count)
        for step in steps { add(step) }
    }

    private mutating func add(_ step: CommittedStep) {
        if case .message(let message) = step.event.kind, let contact = step.contact {
            messages.append(MessageTable.inbound(message, from: contact, step))
        }
        if let timer = step.event.timer { timers[TenantKey(step.event.tenant, timer)] = .some(nil) }
        journals += JournalTable.rows(step)
        for effect in step.effects { add(effect, step) }
    }

    private mutating func add(_ effect: Effect, _ step: CommittedStep) {
        switch effect.kind {
        case .send(let message):
            messages.append(MessageTable.outbound(message, step.event))
            jobs.append(JobTable.send(message, step.event, attempts: sendAttempts))
        case .call(let call): jobs.append(JobTable.call(call, step.event))
        case .setTimer(let timer): timers[TenantKey(step.event.tenant, timer.id)] = timer
        case .cancelTimer(let id): timers[TenantKey(step.event.tenant, id)] = .some(nil)
        case .note(let text): notes.append(NoteTable.row(text, effect, step))
        default: break
        }
    }
}
