import Core

/// Walking through the steps of a flow.
extension Run {
    /// Goes where `->` points.
    mutating func go(to target: Target, from mark: SourceMark) {
        switch target {
        case .step(let name): enter(step: name, from: mark)
        case .queue(let name): handOff(to: name, mark: mark)
        case .end(let outcome): leave(with: outcome, from: mark)
        case .flow(let name): begin(flow: name, appointment: context.state.run?.appointment, mark: mark)
        case .again: wait(from: mark)
        }
    }

    /// Enters a step of the flow the conversation is in.
    mutating func enter(step name: String, from mark: SourceMark) {
        guard let run = activeRun, let step = engine.program.flows[run.flow]?.step(name)
        else {
            return escalate(.missingStep(name), code: "missing-step", mark: mark)
        }
        guard mayEnterStep() else { return escalate(.endless, code: "endless-flow", mark: mark) }
        let version = engine.program.version
        update {
            $0.step = name
            $0.unclear = 0
            $0.version = version
        }
        context.trace.add(.entered(flow: run.flow, step: name, mark: step.mark))
        if let plan = step.call { call(plan, in: step) } else { carryOn(in: step) }
    }

    /// The part of a step after its call: do, say, then wait, run another flow or go on.
    mutating func carryOn(in step: Step) {
        perform(step.actions, failed: failedWay(of: step))
        if let target = takeRedirect() { return go(to: target, from: step.mark) }
        say(step)
        if step.question != nil { return wait(from: step.mark) }
        if let plan = step.run { return run(plan, in: step) }
        go(to: step.next ?? .end(outcome: step.name), from: step.mark)
    }

    private mutating func call(_ plan: CallPlan, in step: Step) {
        context.mark = plan.mark
        guard let job = context.call(plan, awaitedBy: context.state.run?.id) else {
            return go(to: failedWay(of: step), from: step.mark)
        }
        cancelOpenTimer()
        update {
            $0.phase = .calling
            $0.token = job.rawValue
        }
    }

    /// What the step says, with its options.
    mutating func say(_ step: Step) {
        guard let text = step.say else { return }
        let locale = context.scope.locale
        context.mark = text.mark
        context.say(
            MenuText.render(text.render(context.scope), options: step.options, locale: locale),
            choices: step.options.map { OutboundMessage.Choice(key: $0.key, label: $0.label(for: locale)) },
            template: approvedTemplate(step.template))
    }

    /// The approved template, when the channel's 24-hour window is shut for this contact.
    func approvedTemplate(_ name: String?) -> OutboundMessage.TemplateCall? {
        let tenant = engine.program.tenant
        guard let name, let template = tenant.templates[name], let channel = context.channel,
            tenant.channels[channel]?.limits.hasWindow == true, !isWindowOpen
        else { return nil }
        return OutboundMessage.TemplateCall(
            name: name, variables: template.variables.map { $0.render(context.scope) })
    }

    /// Open for 24 hours after the contact last wrote. Source: `providers.md` §8.
    private var isWindowOpen: Bool {
        guard let last = context.state.contact?.lastInbound else { return false }
        return context.now.milliseconds(since: last) < 24 * 3_600_000
    }

    /// Waits for the answer to the step's question; silence is a timer.
    mutating func wait(from mark: SourceMark) {
        if let wait = openScriptWait { return waitAgain(wait) }
        guard let run = activeRun, let question = openStep?.question else {
            return escalate(.missingStep(context.state.run?.step ?? ""), code: "missing-question", mark: mark)
        }
        cancelOpenTimer()
        context.mark = mark
        let tenant = engine.program.tenant
        let timer = Timer(
            id: TimerID(context.nextID),
            due: context.now.adding(question.wait, in: tenant.zone, calendar: tenant.calendar),
            purpose: .silence, contact: run.contact, run: run.id)
        update {
            $0.phase = .waiting
            $0.token = timer.id.rawValue
        }
        context.add(.setTimer(timer))
    }

    /// The step the conversation stands at.
    var openStep: Step? {
        activeRun.flatMap { engine.program.flows[$0.flow]?.step($0.step) }
    }

    mutating func cancelOpenTimer() {
        guard let run = activeRun, run.phase == .waiting, !run.token.isEmpty else {
            return
        }
        context.add(.cancelTimer(TimerID(run.token)))
        update { $0.token = "" }
    }

    mutating func handOff(to queue: String, mark: SourceMark) {
        guard activeRun != nil else { return openForPeople(queue, mark: mark) }
        context.mark = mark
        cancelOpenTimer()
        update {
            $0.phase = .queued
            $0.token = ""
            $0.stack = []
        }
        updateConversation { $0.hand(to: queue) }
        context.add(.queue(name: queue))
    }

    /// A hand-off of somebody no flow was talking with.
    private mutating func openForPeople(_ queue: String, mark: SourceMark) {
        guard open(flow: "", step: "", appointment: context.scope.appointment?.id) else { return }
        handOff(to: queue, mark: mark)
    }

    mutating func finish(_ outcome: String, mark: SourceMark) {
        guard let run = activeRun else { return }
        context.mark = mark
        cancelOpenTimer()
        update {
            $0.phase = .ended
            $0.outcome = outcome
            $0.token = ""
            $0.stack = []
            $0.pending = []
        }
        updateConversation { $0.release() }
        context.add(.end(outcome: outcome))
        if AppointmentStatus(word: outcome) == .noReply, context.scope.appointment?.status == .scheduled {
            context.setAppointment(status: .noReply)
        }
        for pending in run.pending { deferStart(pending.goal, pending.appointment, until: context.now) }
    }

    /// A conversation that cannot go on goes to a person, never nowhere.
    mutating func escalate(_ words: LocalizedText, code: String, mark: SourceMark) {
        context.trace.add(.fault(code: code, words: words, mark: mark))
        handOff(to: defaultQueue, mark: mark)
    }
}

extension LocalizedText {
    static let endless = LocalizedText(
        pt: "o fluxo anda em círculos sem esperar resposta; a conversa foi para a recepção",
        en: "the flow goes round without waiting for an answer; the conversation went to reception")

    static func missingStep(_ name: String) -> LocalizedText {
        LocalizedText(
            pt: "o passo `\(name)` não existe mais nesta versão; a conversa foi para a recepção",
            en: "the step `\(name)` does not exist in this version; the conversation went to reception")
    }
}
