import Core

/// One event on its way through the engine: which rooms it enters depends on its kind.
struct Run {
    let engine: Engine
    var context: ActionContext
    /// As it was when the event came.
    let before: State
    private var stepsLeft: Int
    private var actionsLeft: Int

    init(engine: Engine, state: State, event: Event, now: Instant) {
        self.engine = engine
        var scope = Scope(tenant: engine.program.tenant, now: now)
        scope.contact = state.contact
        scope.conversation = state.conversation
        scope.run = state.run
        context = ActionContext(
            program: engine.program, event: event, now: now, scripts: engine.scripts, state: state, scope: scope)
        before = state
        stepsLeft = engine.limits.stepsPerEvent
        actionsLeft = engine.limits.actionsPerEvent
        focus(on: state.run?.appointment ?? state.appointments.first?.id)
    }

    mutating func handle() {
        closeIfObsolete()
        switch context.event.kind {
        case .message(let message): receive(message)
        case .receipt(let receipt): receive(receipt)
        case .silence(let timer): silence(timer)
        case .deferredStart(let timer): startDeferred(timer)
        case .due(let rule, let appointment): due(rule, appointment)
        case .appointmentChanged(let appointment, _): changed(appointment)
        case .schedule(let rule, _): fire(named: rule)
        case .endpoint(let call): answer(call)
        case .answer(let answer) where answer.connector == ModelQuestion.connector:
            answer.call == ModelTriage.call ? sorted(answer) : receiveModelReading(answer)
        case .answer(let answer): resume(answer)
        case .emitted(_, let payload): emitted(payload)
        }
        closeIfObsolete()
        forgetScript()
        askTriage()
    }

    /// The wait that was open when the event came.
    var tokenBefore: String { before.run?.token ?? "" }

    /// The appointment that texts and conditions speak of.
    mutating func focus(on appointment: AppointmentID?) {
        context.scope.appointment = context.state.appointment(appointment)
    }

    /// Applies `change` to the conversation, and shows fields the new one.
    mutating func update(_ change: (inout FlowRun) -> Void) {
        guard var run = context.state.run else { return }
        change(&run)
        context.state.run = run
        context.scope.run = run
    }

    /// Applies `change` to the thread the run belongs to, and shows fields the new one.
    mutating func updateConversation(_ change: (inout Conversation) -> Void) {
        change(&context.state.conversation)
        context.scope.conversation = context.state.conversation
    }

    /// Whether a conversation with the contact is going on.
    var activeRun: FlowRun? {
        context.state.run.flatMap { $0.phase == .ended ? nil : $0 }
    }

    /// Who has what no flow or rule sends elsewhere.
    var defaultQueue: String { engine.program.tenant.defaultQueue }

    /// Where a run goes when `step` cannot be done.
    func failedWay(of step: Step) -> Target { step.failed ?? .queue(defaultQueue) }

    /// False once this event has walked through as many steps as one may: a loop is cut here.
    mutating func mayEnterStep() -> Bool {
        stepsLeft -= 1
        return stepsLeft >= 0
    }

    /// Runs actions in order until one sends the conversation elsewhere.
    /// - Parameter failed: where it goes when the script of one breaks.
    mutating func perform(_ actions: [PlacedAction], failed: Target? = nil) {
        for placed in actions {
            actionsLeft -= 1
            guard actionsLeft >= 0 else {
                context.trace.add(.fault(code: "too-many-actions", words: .tooManyActions, mark: placed.mark))
                return
            }
            context.mark = placed.mark
            placed.action.perform(in: &context)
            if context.hasFailed {
                context.hasFailed = false
                context.redirect = failed
                return
            }
            if context.redirect != nil { return }
        }
    }

    /// Where the actions sent the conversation, once.
    mutating func takeRedirect() -> Target? {
        defer { context.redirect = nil }
        return context.redirect
    }

    /// Where to point when a flow or step is gone.
    var lostMark: SourceMark {
        context.state.run.flatMap { engine.program.flows[$0.flow]?.mark ?? engine.scriptFlows[$0.flow]?.mark }
            ?? SourceMark(file: "rules/\(engine.program.tenant.id)/tenant.yaml", line: 1, column: 1)
    }

    mutating func ignore(_ code: String, _ words: LocalizedText) {
        context.trace.add(.ignored(code: code, words: words))
    }
}

extension LocalizedText {
    static let tooManyActions = LocalizedText(
        pt: "este acontecimento pediu ações demais; as restantes não foram feitas",
        en: "this event asked for too many actions; the rest were not done")
}
