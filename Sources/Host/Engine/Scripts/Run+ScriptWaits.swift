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
    mutating func wait(_ question: ScriptQuestion, run: String) {
        guard let conversation = activeConversation else { return }
        cancelOpenTimer()
        let tenant = engine.program.tenant
        let timer = Timer(
            id: TimerID(context.nextID),
            due: context.now.adding(question.wait, in: tenant.zone, calendar: tenant.calendar),
            purpose: .silence, contact: conversation.contact, conversation: conversation.id)
        context.add(.setTimer(timer))
        halt(question.request, .waiting, run: run, token: timer.id.rawValue)
    }

    /// Asks another system. The given values stand for `{flow.name}` in what the call declares, else they are the body.
    mutating func call(_ plan: CallPlan, _ request: ScriptRequest, run: String) {
        let kept = context.scope.conversation
        context.scope.conversation?.variables.merge(request.settings) { $1 }
        let job = context.call(
            plan, awaitedBy: context.state.conversation?.id,
            body: request.settings.isEmpty ? nil : .map(request.settings))
        context.scope.conversation = kept
        guard let job else { return }
        halt(request, .calling, run: run, token: job.rawValue)
    }

    private mutating func halt(_ request: ScriptRequest, _ phase: Conversation.Phase, run: String, token: String) {
        let step = "\(request.kind):\(request.mark.line)"
        context.trace.add(.entered(flow: activeConversation?.flow ?? "", step: step, mark: request.mark))
        update {
            $0.step = step
            $0.phase = phase
            $0.token = token
            $0.unclear = 0
            Journal.setNote(ScriptWait(run: run, request: request, token: token).note, in: &$0)
        }
    }

    /// An interrupt was answered and the question stands: its wait begins anew.
    mutating func waitAgain(_ wait: ScriptWait) {
        do throws(ScriptFault) {
            self.wait(try ScriptQuestion(wait.request, locale: context.scope.locale), run: wait.run)
        } catch {
            escalate(.scriptStopped(error.words), code: "script-" + error.code, mark: wait.request.mark)
        }
    }
}
