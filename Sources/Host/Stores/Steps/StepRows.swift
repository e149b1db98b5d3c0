import Core
import SQL

/// Steps as the rows they are stored in, so that the writer has only to write.
package struct StepRows: Sendable {
    private let sendAttempts: Int
    private var events = SQLBatch()
    private var traces = SQLBatch()
    private var schedules: [[SQLValue]] = []
    private let state: StateRows
    private let timers: TimerTable.Rows
    private var messages = SQLBatch()
    private var jobs = SQLBatch()
    private var notes = SQLBatch()
    private var journals: [[SQLValue]] = []
    private var kept: [(key: SenderKey, state: CachedState?)] = []

    /// - Parameter sendAttempts: how often a message is tried before it is a dead letter.
    init(_ steps: [CommittedStep], sendAttempts: Int) {
        self.sendAttempts = sendAttempts
        state = StateChanges(steps).rows
        timers = TimerTable.Rows(Self.lastTimers(steps))
        events.reserve(rows: steps.count, values: steps.count * 5, bytes: steps.count * 128)
        traces.reserve(rows: steps.count, values: steps.count * 9, bytes: steps.count * 1_024)
        messages.reserve(rows: steps.count * 2, values: steps.count * 28, bytes: steps.count * 512)
        jobs.reserve(rows: steps.count, values: steps.count * 14, bytes: steps.count * 256)
        kept.reserveCapacity(steps.count)
        for step in steps { add(step) }
    }

    /// The last word on each timer; nil when it is gone.
    private static func lastTimers(_ steps: [CommittedStep]) -> [TenantKey<Timer>: Timer?] {
        var timers: [TenantKey<Timer>: Timer?] = [:]
        for step in steps {
            if let timer = step.event.timer { timers[TenantKey(step.event.tenant, timer)] = .some(nil) }
            for effect in step.effects {
                switch effect.kind {
                case .setTimer(let timer): timers[TenantKey(step.event.tenant, timer.id)] = timer
                case .cancelTimer(let id): timers[TenantKey(step.event.tenant, id)] = .some(nil)
                default: break
                }
            }
        }
        return timers
    }

    private mutating func add(_ step: CommittedStep) {
        Inbox.add(step.event, to: &events)
        TraceTable.add(step, to: &traces)
        if let row = ScheduleTable.row(step.event) { schedules.append(row) }
        if case .message(let message) = step.event.kind, let contact = step.contact {
            MessageTable.add(message, from: contact, step, to: &messages)
        }
        journals += JournalTable.rows(step)
        if let kept = step.kept { self.kept.append(kept) }
        for effect in step.effects { add(effect, step) }
    }

    private mutating func add(_ effect: Effect, _ step: CommittedStep) {
        switch effect.kind {
        case .send(let message):
            MessageTable.add(message, step.event, to: &messages)
            JobTable.add(message, step.event, attempts: sendAttempts, to: &jobs)
        case .call(let call): jobs.append(JobTable.call(call, step.event))
        case .enqueue(let request): jobs.append(JobTable.request(request, effect, step))
        case .note(let text): notes.append(NoteTable.row(text, effect, step))
        default: break
        }
    }

    func save(in database: Database) throws(StoreFault) {
        try Inbox(database: database).insert(events)
        try state.save(in: database.unwatched)
        database.states?.keep(kept)
        try MessageTable(database: database).insert(messages)
        try JobTable(database: database).insert(jobs)
        try TimerTable(database: database).save(timers)
        try NoteTable(database: database).insert(notes)
        try JournalTable(database: database).append(journals)
        try TraceTable(database: database).insert(traces)
        try ScheduleTable(database: database).save(schedules)
    }
}
