import Core

/// What a script's conversation waits with.
extension Run {
    /// Says a question and shows its choices.
    mutating func put(_ question: ScriptQuestion, template: OutboundMessage.TemplateCall? = nil) throws(ScriptFault) {
        let text = try question.request.text(in: context.scope, limits: engine.limits)
        let options = question.choices.map {
            MenuOption(key: $0.key, label: $0.title, target: .again, mark: question.request.mark)
        }
        context.say(
            MenuText.render(text, options: options, locale: context.scope.locale),
            choices: options.map { OutboundMessage.Choice(key: $0.key, label: $0.label) }, template: template)
    }

    /// Waits for the answer; silence, or the end of a sleep, is a timer.
    mutating func wait(_ question: ScriptQuestion, journal: String) {
        guard let run = activeRun else { return }
        cancelOpenTimer()
        let tenant = engine.program.tenant
        let timer = Timer(
            id: TimerID(context.nextID),
            due: context.now.adding(question.wait, in: tenant.zone, calendar: tenant.calendar),
            purpose: .silence, contact: run.contact, run: run.id)
        context.add(.setTimer(timer))
        halt(question.request, .waiting, journal: journal, token: timer.id.rawValue)
    }

    /// Asks another system. The given values stand for `{flow.name}` in what the call declares, else they are the body.
    mutating func call(_ plan: CallPlan, _ request: ScriptRequest, journal: String) {
        let kept = context.scope.run
        context.scope.run?.variables.merge(request.settings) { $1 }
        let job = context.call(
            plan, awaitedBy: context.state.run?.id,
            body: request.settings.isEmpty ? nil : .map(request.settings))
        context.scope.run = kept
        guard let job else { return }
        halt(request, .calling, journal: journal, token: job.rawValue)
    }

    private mutating func halt(_ request: ScriptRequest, _ phase: FlowRun.Phase, journal: String, token: String) {
        let step = "\(request.kind):\(request.mark.line)"
        context.trace.add(.entered(flow: activeRun?.flow ?? "", step: step, mark: request.mark))
        update {
            $0.step = step
            $0.phase = phase
            $0.token = token
            $0.unclear = 0
            $0.memory.script = ScriptPosition(
                journal: journal, wait: ScriptPosition.Wait(request: request, token: token))
        }
    }

    /// An interrupt was answered and the question stands: its wait begins anew.
    mutating func waitAgain(_ wait: ScriptWait) {
        do throws(ScriptFault) {
            self.wait(try ScriptQuestion(wait.request, locale: context.scope.locale), journal: wait.journal)
        } catch {
            escalate(.scriptStopped(error.words), code: "script-" + error.code, mark: wait.request.mark)
        }
    }
}
