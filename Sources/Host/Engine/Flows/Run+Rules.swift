import Core

/// Events that rules answer.
extension Run {
    /// The first rule that holds runs: a patient gets one answer to one message.
    mutating func fireFirst(_ key: TriggerKey) {
        for rule in engine.index.candidates(for: key, scope: context.scope) where holds(rule) {
            return run(rule)
        }
        ignore("no-rule", .noRule)
    }

    /// Every rule that holds runs; of an exclusive group, only the first.
    mutating func fireAll(_ key: TriggerKey, where concerns: (Trigger) -> Bool = { _ in true }) {
        var closed: Set<String> = []
        var fired = false
        for rule in engine.index.candidates(for: key, scope: context.scope) where concerns(rule.trigger) {
            if let group = rule.group, closed.contains(group) { continue }
            guard holds(rule) else { continue }
            if let group = rule.group { closed.insert(group) }
            run(rule)
            fired = true
        }
        if !fired { ignore("no-rule", .noRule) }
    }

    /// The rule a schedule or a trigger was planned for.
    mutating func fire(named name: String) {
        guard let rule = engine.index[named: name] else { return ignore("missing-rule", .missingRule(name)) }
        if holds(rule) { run(rule) }
    }

    private mutating func holds(_ rule: Rule) -> Bool {
        guard case .fails(let at, let field, let saw) = rule.when?.evaluate(context.scope, context.scripts) else {
            return true
        }
        context.trace.add(.passedOver(rule: rule.name, mark: rule.mark, condition: at, field: field, saw: saw))
        return false
    }

    private mutating func run(_ rule: Rule) {
        let isBusy = isBusy(with: rule.leadsTo)
        if isBusy, rule.mode == .single { return ignore("still-busy", .stillBusy(rule.name)) }
        context.trace.add(.matched(rule: rule.name, mark: rule.mark))
        if let flow = rule.flow { return route(rule, to: .flow(flow), isBusy: isBusy) }
        perform(rule.actions)
        if let target = takeRedirect() { route(rule, to: target, isBusy: isBusy) }
    }

    /// Has the conversation go where a rule sends it; one that is still busy with an earlier firing of the rule as the
    /// rule's mode says.
    private mutating func route(_ rule: Rule, to target: Target, isBusy: Bool) {
        if isBusy, rule.mode == .queue { return wait(toGo: target, mark: rule.mark) }
        if isBusy, rule.mode == .restart { return startOver(target, mark: rule.mark) }
        if case .flow(let flow) = target, isOwnInitiative {
            return initiate(flow: flow, appointment: context.scope.appointment?.id, mark: rule.mark)
        }
        leaveFlow(to: target, from: rule.mark)
    }

    /// Whether the clinic speaks first, so that hours and other conversations are respected.
    private var isOwnInitiative: Bool {
        if case .message = context.event.kind { false } else { true }
    }

    mutating func receive(_ receipt: Receipt) {
        context.scope.receipt = receipt
        context.scope.messageAttempts = receipt.attempts
        if receipt.isOptOut { context.setOptedOut(true) }
        fireAll(.receipt) { trigger in
            guard case .receipt(let wanted) = trigger else { return false }
            return wanted == nil || wanted == receipt.status
        }
    }

    mutating func due(_ rule: String, _ appointment: AppointmentID) {
        focus(on: appointment)
        guard isStillExpected || isAfterwards(rule) else { return ignore("appointment-over", .appointmentOver) }
        fire(named: rule)
    }

    private func isAfterwards(_ rule: String) -> Bool {
        guard case .appointment(_, .after) = engine.index[named: rule]?.trigger else { return false }
        return context.scope.appointment?.status.isOpen ?? false
    }

    mutating func changed(_ appointment: AppointmentID) {
        focus(on: appointment)
        let status = context.scope.appointment?.status
        fireAll(.appointmentChanged) { trigger in
            guard case .appointmentChanged(let wanted) = trigger else { return false }
            return wanted == nil || wanted == status
        }
    }

    mutating func emitted(_ payload: Value) {
        guard case .emitted(let name, _) = context.event.kind else { return }
        context.scope.payload = payload
        fireAll(.emitted(name))
    }

    /// A robot's call is always answered: by `respond`, or by what can be said without it.
    mutating func answer(_ call: EndpointCall) {
        context.scope.endpoint = call
        guard let rule = engine.index[named: call.rule] else {
            return respond(404, "unknown-endpoint", .missingRule(call.rule))
        }
        focus(on: call.appointment)
        if call.parameters["id"] != nil, context.scope.appointment == nil {
            return respond(404, "appointment-not-found", .appointmentNotFound)
        }
        guard holds(rule) else { return respond(409, "condition-not-met", .conditionNotMet) }
        if rule.mode == .single, isBusy(with: rule.leadsTo) {
            return respond(409, "still-busy", .stillBusy(rule.name))
        }
        run(rule)
        let answered = context.effects.contains { if case .respond = $0.kind { true } else { false } }
        if !answered { context.add(.respond(EndpointResponse(status: 200, body: ["ok": true]))) }
    }

    private mutating func respond(_ status: Int, _ code: String, _ words: LocalizedText) {
        ignore(code, words)
        let body: Value = [
            "ok": false, "error": .text(code), "message": ["pt": .text(words.pt), "en": .text(words.en)],
        ]
        context.add(.respond(EndpointResponse(status: status, body: body)))
    }

    /// The answer of a call the conversation waits for.
    mutating func resume(_ answer: CallAnswer) {
        context.scope.answer = answer
        guard let run = activeRun, run.phase == .calling,
            run.token == answer.job.rawValue
        else { return ignore("nobody-waits", .nobodyWaits) }
        if let wait = openScriptWait { return resume(answer, for: wait) }
        guard let step = openStep else {
            return escalate(.missingStep(run.step), code: "missing-step", mark: lostMark)
        }
        update {
            $0.phase = .waiting
            $0.token = ""
        }
        switch answer.outcome {
        case .answered: carryOn(in: step)
        case .failed(let code, let reason):
            context.trace.add(.fault(code: "call-" + code, words: .callFailed(answer, reason), mark: step.call?.mark))
            go(to: failedWay(of: step), from: step.mark)
        }
    }

    /// A question about an appointment that meanwhile was called off elsewhere is not asked on, nor is a late
    /// answer taken for it.
    mutating func closeIfObsolete() {
        guard let run = activeRun, run.phase == .waiting,
            run.token == tokenBefore, !run.token.isEmpty,
            let appointment = context.state.appointment(run.appointment), !appointment.status.isOpen
        else { return }
        finish("appointment-" + appointment.status.rawValue, mark: lostMark)
    }
}

extension LocalizedText {
    static let noRule = LocalizedText(pt: "nenhuma regra trata disto", en: "no rule is about this")
    static let appointmentNotFound = LocalizedText(
        pt: "não existe consulta com este código", en: "there is no appointment with this id")
    static let conditionNotMet = LocalizedText(
        pt: "a condição da regra não é satisfeita", en: "the rule's condition does not hold")
    static let nobodyWaits = LocalizedText(
        pt: "ninguém mais espera por esta resposta", en: "nobody waits for this answer any more")

    static func missingRule(_ name: String) -> LocalizedText {
        LocalizedText(
            pt: "a regra `\(name)` não existe nesta versão", en: "the rule `\(name)` does not exist in this version")
    }

    static func callFailed(_ answer: CallAnswer, _ reason: String) -> LocalizedText {
        LocalizedText(
            pt: "a chamada `\(answer.connector).\(answer.call)` falhou: \(reason)",
            en: "the call `\(answer.connector).\(answer.call)` failed: \(reason)")
    }
}
