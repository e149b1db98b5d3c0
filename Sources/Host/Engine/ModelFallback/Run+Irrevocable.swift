import Core

/// What an answer would bring about, found out by trying: the engine has no side effects.
extension Run {
    private static let depth = 4

    /// Whether this run, or what follows from it without another word of the patient, does what cannot be undone.
    func isIrrevocable(after answer: Answer) -> Bool {
        if brings(depth: Self.depth) { return true }
        guard ["cancel", "optout"].contains(answer.name) else { return false }
        let phase = context.state.run?.phase
        return phase != .waiting && phase != .queued
    }

    var bringsIrrevocable: Bool { brings(depth: Self.depth) }

    /// Looks through the answers of the calls it waits for and the events it brings about.
    private func brings(depth: Int) -> Bool {
        if context.effects.contains(where: \.kind.isIrrevocable) { return true }
        let outcome = Outcome(state: context.state, effects: context.effects, trace: context.trace)
        let next = calls + triages + engine.followUps(from: before, outcome)
        guard !next.isEmpty else { return false }
        guard depth > 0 else { return true }
        return next.contains { kind in
            var run = Run(engine: engine, state: context.state, event: event(kind, depth), now: context.now)
            run.handle()
            return run.brings(depth: depth - 1)
        }
    }

    /// Both ways a call that is awaited may end.
    private var calls: [EventKind] {
        guard let run = activeRun, run.phase == .calling else { return [] }
        let outcomes: [CallAnswer.Outcome] = [.answered(status: 200, body: .map([:])), .failed(code: "", reason: "")]
        return outcomes.map { outcome in
            .answer(
                CallAnswer(
                    job: JobID(run.token), run: run.id, connector: "", call: "", attempts: 1,
                    outcome: outcome))
        }
    }

    /// A triage that fails lets the rules sort the words.
    private var triages: [EventKind] {
        guard let run = activeRun, let job = openTriage?.job else { return [] }
        return [
            .answer(
                CallAnswer(
                    job: job, run: run.id, connector: ModelQuestion.connector,
                    call: ModelTriage.call, attempts: 1, outcome: .failed(code: "", reason: "")))
        ]
    }

    private func event(_ kind: EventKind, _ depth: Int) -> Event {
        let id = "\(context.event.id)-trial\(depth)"
        return Event(
            id: EventID(id), tenant: context.event.tenant, at: context.event.at, kind: kind,
            key: EventKey(source: "trial", key: id))
    }
}

extension EffectKind {
    fileprivate var isIrrevocable: Bool {
        switch self {
        case .call(let call): call.destructive
        case .set(let field, _, let value):
            field == "contact.opted_out" && value == true || field == "appointment.status" && Self.lost.contains(value)
        default: false
        }
    }

    /// Statuses that give an appointment up.
    private static let lost: Set<Value> = Set(
        [AppointmentStatus.cancelled, .missed, .noReply].map { .text($0.rawValue) })
}
