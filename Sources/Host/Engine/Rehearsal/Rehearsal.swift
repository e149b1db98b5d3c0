import Core

/// A conversation played on a virtual clock: the engine is the real one, the world is not there.
///
/// Messages are written down, calls are answered from what the caller gave, timers fire when time is
/// moved on. Nothing here holds a port, so nothing here can have a side effect.
package struct Rehearsal: Sendable {
    package typealias CallScript = @Sendable (OutboundCall) -> CallAnswer.Outcome

    package let engine: Engine
    package private(set) var state: State
    package private(set) var now: Instant
    package private(set) var transcript: [RehearsalEntry] = []
    /// What other systems answer; success unless told otherwise.
    package var calls: CallScript = { _ in .answered(status: 200, body: .map([:])) }
    private var timers: [Timer] = []
    private var eventCount = 0
    private var followUpsLeft = 0

    package init(engine: Engine, state: State, now: Instant) {
        self.engine = engine
        self.state = state
        self.now = now
    }

    /// Starts a flow as its own trigger would; outside its hours it is put off until they begin.
    package mutating func start(flow: String) {
        guard let contact = state.contact else { return }
        let timer = Timer(
            id: TimerID("start-\(eventCount)"), due: now, purpose: .start, contact: contact.id, goal: .flow(flow),
            appointment: state.appointments.first?.id)
        step(.deferredStart(timer))
    }

    /// The patient writes.
    package mutating func receive(_ text: String, button: String? = nil, media: [InboundMessage.Media] = []) {
        let message = InboundMessage(
            channel: state.run?.channel ?? engine.program.tenant.defaultChannel ?? "",
            providerID: "rehearsal-\(eventCount)", from: state.contact?.identities ?? [], text: text, button: button,
            media: media)
        transcript.append(RehearsalEntry(at: now, kind: .received(message), mark: nil))
        step(.message(message))
    }

    package mutating func receive(_ receipt: Receipt) {
        step(.receipt(receipt))
    }

    /// Moves the clock on, firing the timers that fall due on the way, in order.
    package mutating func wait(_ span: Span) {
        let tenant = engine.program.tenant
        wait(until: now.adding(span, in: tenant.zone, calendar: tenant.calendar))
    }

    package mutating func wait(until end: Instant) {
        while let timer = timers.filter({ $0.due <= end }).min(by: { $0.due < $1.due }) {
            timers.removeAll { $0.id == timer.id }
            now = max(now, timer.due)
            step(timer.purpose == .silence ? .silence(timer) : .deferredStart(timer))
        }
        now = max(now, end)
    }

    /// When the next timer falls due.
    package var nextDue: Instant? { timers.map(\.due).min() }

    package mutating func step(_ kind: EventKind) { step(kind, isFollowUp: false) }

    private mutating func step(_ kind: EventKind, isFollowUp: Bool) {
        eventCount += 1
        let id = EventID("rehearsal\(eventCount)")
        let event = Event(
            id: id, tenant: engine.program.tenant.id, at: now, kind: kind,
            key: EventKey(source: "rehearsal", key: id.rawValue))
        let ended = state.run.flatMap { $0.phase == .ended ? $0 : nil }
        var before = state
        if ended != nil { before.run = nil }
        let outcome = engine.step(before, event, now: now)
        state = outcome.state
        // What has ended stays in sight until something else begins.
        if state.run == nil { state.run = ended }
        record(outcome)
        for effect in outcome.effects { perform(effect) }
        followUpsLeft = isFollowUp ? followUpsLeft : Limits.standard.stepsPerEvent
        for kind in engine.followUps(from: before, outcome) where followUpsLeft > 0 {
            followUpsLeft -= 1
            step(kind, isFollowUp: true)
        }
    }

    private mutating func record(_ outcome: Outcome) {
        for entry in outcome.trace.entries {
            transcript.append(RehearsalEntry(at: now, kind: .traced(entry), mark: nil))
        }
        for effect in outcome.effects {
            transcript.append(RehearsalEntry(at: now, kind: .effect(effect.kind), mark: effect.mark))
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect.kind {
        case .setTimer(let timer): timers.append(timer)
        case .cancelTimer(let id): timers.removeAll { $0.id == id }
        case .call(let call): answer(call)
        default: break
        }
    }

    private mutating func answer(_ call: OutboundCall) {
        step(
            .answer(
                CallAnswer(
                    job: call.id, run: call.run, connector: call.connector, call: call.call,
                    attempts: 1, outcome: calls(call))))
    }
}

extension Rehearsal {
    /// The same moment with another state: something happened elsewhere.
    package func replacing(_ state: State) -> Rehearsal {
        var other = self
        other.state = state
        return other
    }
}
