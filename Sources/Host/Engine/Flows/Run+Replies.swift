import Core

/// A patient wrote, or did not.
extension Run {
    mutating func receive(_ message: InboundMessage) {
        recordInbound(message)
        context.scope.message = message
        guard let run = activeRun else { return receiveUnprompted(message) }
        switch run.phase {
        case .waiting: reply(message)
        case .calling: ignore("calling", .callOpen)
        case .queued: ignore("with-people", .withPeople)
        case .ended: receiveUnprompted(message)
        }
    }

    private mutating func recordInbound(_ message: InboundMessage) {
        guard var contact = context.state.contact else { return }
        contact.lastInbound = max(contact.lastInbound ?? .distantPast, context.event.at)
        if contact.name.isEmpty { contact.name = message.profileName }
        context.state.contact = contact
        context.scope.contact = contact
    }

    /// Nobody was asked anything: what is understood anywhere comes first, then the rules.
    private mutating func receiveUnprompted(_ message: InboundMessage) {
        let reading = engine.interpreter.read(message, flow: nil, step: nil, today: today)
        if let interrupt = engine.interpreter.interrupt(for: reading) { return take(interrupt, reading) }
        fireFirst(.message)
    }

    var today: CivilDate { engine.program.tenant.zone.civil(context.now).date }

    private mutating func reply(_ message: InboundMessage) {
        if let wait = openScriptWait { return reply(message, to: wait) }
        guard let run = activeRun, let step = openStep, let question = step.question else {
            return escalate(.missingStep(context.state.run?.step ?? ""), code: "missing-step", mark: lostMark)
        }
        forgetModelReading()
        let reading = engine.interpreter.read(message, flow: run.flow, step: step, today: today)
        keep(reading.moment)
        if reading.isClear, let answer = question.answer(reading.answer) {
            return take(answer, reading, text: message.text)
        }
        if let interrupt = engine.interpreter.interrupt(for: reading) { return take(interrupt, reading) }
        do throws(ScriptFault) {
            let script = try engine.scripts.interpret(message.text, scope: context.scope)
            if let script, let answer = question.answer(script.answer) {
                return take(answer, script.reading, text: message.text)
            }
        } catch {
            tell(error)
            return go(to: failedWay(of: step), from: step.mark)
        }
        context.trace.add(.read(answer: "", confidence: reading.confidence, reason: reading.reason, mark: nil))
        if askModel(message, step, question) { return }
        repeatQuestion(question, step)
    }

    /// What the tenant's own interpreters make of a reply that was not understood.
    mutating func ask(_ message: InboundMessage) -> ScriptReading? {
        do {
            return try engine.scripts.interpret(message.text, scope: context.scope)
        } catch {
            tell(error)
            return nil
        }
    }

    private mutating func tell(_ fault: ScriptFault) {
        context.trace.add(.fault(code: "script-" + fault.code, words: .script(fault.message), mark: fault.mark))
    }

    /// Goes the way of an answer; `text` is the reply it was read from.
    mutating func take(_ answer: Answer, _ reading: ReplyReading, text: String) {
        context.trace.add(
            .read(answer: answer.name, confidence: reading.confidence, reason: reading.reason, mark: answer.mark))
        update {
            $0.unclear = 0
            // "sim" to a second question is no reason: what was said before stays.
            if !["yes", "no"].contains(answer.name) { $0.variables["reason"] = .text(String(text.prefix(200))) }
        }
        keep(answer, text: text)
        perform(answer.actions, failed: openStep.map(failedWay))
        if let target = takeRedirect() { return go(to: target, from: answer.mark) }
        say(answer.say)
        go(to: answer.target, from: answer.mark)
    }

    mutating func take(_ interrupt: Interrupt, _ reading: ReplyReading) {
        context.trace.add(
            .read(answer: interrupt.name, confidence: reading.confidence, reason: reading.reason, mark: interrupt.mark))
        say(interrupt.say)
        perform(interrupt.actions, failed: .queue(defaultQueue))
        let target = takeRedirect() ?? interrupt.target
        if let target { return leaveFlow(to: target, from: interrupt.mark) }
        if context.state.contact?.optedOut == true { finish("opted-out", mark: interrupt.mark) }
    }

    private mutating func say(_ text: Template?) {
        guard let text else { return }
        context.mark = text.mark
        context.say(text.render(context.scope))
    }

    /// The step's `unclear` way; where it has none, the question is asked twice more, then a person takes over.
    mutating func repeatQuestion(_ question: Question, _ step: Step) {
        let times = (activeRun?.unclear ?? 0) + 1
        update { $0.unclear = times }
        guard times <= question.unclear?.times ?? Question.unclearTimes else {
            return go(to: question.unclear?.then ?? .queue(defaultQueue), from: step.mark)
        }
        var again = step
        again.say = question.unclear?.say ?? step.say
        // Whoever just wrote is reached by a free text.
        again.template = nil
        say(again)
    }

    /// The wait of a question ran out. A timer of an earlier question is late and means nothing.
    mutating func silence(_ timer: Timer) {
        guard let run = activeRun, run.id == timer.run,
            run.phase == .waiting, run.token == timer.id.rawValue
        else { return ignore("stale-timer", .staleTimer) }
        if let wait = openScriptWait { return silence(of: wait) }
        guard let step = openStep, let question = step.question else {
            return escalate(.missingStep(run.step), code: "missing-step", mark: lostMark)
        }
        if let opening = opening(of: engine.sendBetween(of: run)) { return waitUntil(opening, timer) }
        update { $0.token = "" }
        go(to: question.silence, from: step.mark)
    }

    /// Outside the flow's hours its next word waits for the morning.
    private mutating func waitUntil(_ opening: Instant, _ timer: Timer) {
        let later = Timer(
            id: TimerID(context.nextID), due: opening, purpose: .silence, contact: timer.contact,
            run: timer.run)
        update { $0.token = later.id.rawValue }
        context.add(.setTimer(later))
    }
}

extension Question {
    func answer(_ name: String?) -> Answer? {
        name.flatMap { name in answers.first { $0.name == name } }
    }
}

extension ScriptReading {
    fileprivate var reading: ReplyReading {
        ReplyReading(
            intent: answer, answer: answer, confidence: 1, isClear: true,
            reason: "\(interpreter.mark) \(interpreter.name): \(reason)")
    }
}

extension LocalizedText {
    static let callOpen = LocalizedText(
        pt: "a mensagem chegou enquanto outro sistema era consultado; fica guardada",
        en: "the message came while another system was being asked; it is kept")
    static let withPeople = LocalizedText(
        pt: "a conversa está com uma pessoa da clínica", en: "a person of the clinic has the conversation")
    static let staleTimer = LocalizedText(
        pt: "a espera já tinha sido respondida", en: "the wait had been answered already")

    static func script(_ message: String) -> LocalizedText {
        LocalizedText(pt: "o script falhou: \(message)", en: "the script failed: \(message)")
    }
}
