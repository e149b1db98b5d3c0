import Core

/// Answers to what a script's conversation waits for.
extension Run {
    /// The patient wrote.
    mutating func reply(_ message: InboundMessage, to wait: ScriptWait) {
        do throws(ScriptFault) {
            try read(message, ScriptQuestion(wait.request, locale: context.scope.locale), wait)
        } catch {
            escalate(.scriptStopped(error.words), code: "script-" + error.code, mark: wait.request.mark)
        }
    }

    private mutating func read(_ message: InboundMessage, _ question: ScriptQuestion, _ wait: ScriptWait)
        throws(ScriptFault)
    {
        let reading = engine.interpreter.read(message, choices: question.choices, today: today)
        keep(reading.moment)
        let chosen = choice(reading, question) ?? interpreted(message, reading, question)
        if chosen == nil, let interrupt = engine.interpreter.interrupt(for: reading) { return take(interrupt, reading) }
        if case .none = question.reading { return ignore("sleeping", .sleeping) }
        guard let answer = chosen?.value ?? written(message, reading, question) else {
            context.trace.add(
                .read(answer: "", confidence: reading.confidence, reason: reading.reason, mark: wait.request.mark))
            return try askAgain(question)
        }
        context.trace.add(
            .read(
                answer: answer.display, confidence: chosen == nil ? 1 : reading.confidence, reason: reading.reason,
                mark: wait.request.mark))
        keepReply(message.text, as: wait.request.kind)
        settle(wait, [answer])
    }

    private func choice(_ reading: ReplyReading, _ question: ScriptQuestion) -> ScriptChoice? {
        guard reading.isClear, let name = reading.answer else { return nil }
        return question.choices.first { $0.name == name }
    }

    /// What the tenant's own interpreters make of it; they name a choice by its value.
    private mutating func interpreted(_ message: InboundMessage, _ reading: ReplyReading, _ question: ScriptQuestion)
        -> ScriptChoice?
    {
        guard !question.choices.isEmpty, engine.interpreter.interrupt(for: reading) == nil, let script = ask(message)
        else { return nil }
        return question.choices.first { $0.value == .text(script.answer) }
    }

    /// What is written, where any words or a day are asked for.
    private func written(_ message: InboundMessage, _ reading: ReplyReading, _ question: ScriptQuestion) -> Value? {
        switch question.reading {
        case .text:
            let text = TextFilter.trim.apply(to: String(message.text.prefix(engine.limits.messageCharacters)))
            return text.isEmpty ? nil : .text(text)
        case .date(let before, let after): return day(message, reading, before, after).map { .text($0.text) }
        case .choice, .none: return nil
        }
    }

    private func day(_ message: InboundMessage, _ reading: ReplyReading, _ before: CivilDate?, _ after: CivilDate?)
        -> CivilDate?
    {
        let words = ReplyText.folded(String(message.text.prefix(200))).split(separator: " ")
        let isPast = before.map { $0 <= today } ?? false
        let found = SpokenDate.find(in: words, today: today, isPast: isPast) ?? reading.moment.flatMap(CivilDate.init)
        guard let found, before.map({ found < $0 }) ?? true, after.map({ found > $0 }) ?? true else { return nil }
        return found
    }

    private mutating func askAgain(_ question: ScriptQuestion) throws(ScriptFault) {
        let times = (activeRun?.unclear ?? 0) + 1
        update { $0.unclear = times }
        context.mark = question.request.mark
        if times > question.times {
            return go(to: .queue(engine.program.tenant.defaultQueue), from: question.request.mark)
        }
        if let unclear = question.request.settings["unclear"]?.display {
            context.say(try question.request.render(unclear, in: context.scope, limits: engine.limits))
        } else if case .date = question.reading {
            context.say(ScriptWording(locale: context.scope.locale).whichDay)
        } else {
            try put(question)
        }
    }

    private mutating func keepReply(_ text: String, as intent: String) {
        update { $0.memory.reply.taken = ReplyRecord.Taken(text: String(text.prefix(200)), intent: intent) }
    }

    /// The wait ran out.
    mutating func silence(of wait: ScriptWait) {
        update { $0.token = "" }
        if wait.request.kind == "sleep" { return settle(wait, []) }
        if wait.request.settings["optional"] == true { return settle(wait, [.null, "silence"]) }
        go(to: .end(outcome: AppointmentStatus.noReply.rawValue), from: wait.request.mark)
    }

    /// Another system answered, or did not.
    mutating func resume(_ answer: CallAnswer, for wait: ScriptWait) {
        update {
            $0.phase = .waiting
            $0.token = ""
        }
        switch answer.outcome {
        case .answered(_, let body) where JSON.bytes(body).count > Self.longestAnswer:
            settle(wait, [.null, "answer-too-large"])
        case .answered(_, let body): settle(wait, [body])
        case .failed(let code, let reason):
            context.trace.add(.fault(code: "call-" + code, words: .callFailed(answer, reason), mark: wait.request.mark))
            settle(wait, [.null, .text(code)])
        }
    }

    /// Bytes: more is not kept in a journal.
    private static let longestAnswer = 65_536
}

extension ReplyInterpreter {
    /// What a reply says to a script's question.
    fileprivate func read(_ message: InboundMessage, choices: [ScriptChoice], today: CivilDate) -> ReplyReading {
        if let button = message.button, let tapped = choices.first(where: { $0.key == button }) {
            return ReplyReading(
                intent: tapped.name, answer: tapped.name, confidence: 1, isClear: true, reason: "button")
        }
        guard !choices.isEmpty else { return read(message, flow: nil, step: nil, today: today) }
        let words = words(
            for: choices.map { choice in
                ReplyWords.Choice(
                    name: choice.name, keys: [choice.key], title: choice.title,
                    phrases: choice.words.map { ($0, "") })
            })
        return words.read(
            String(message.text.prefix(limits.messageCharacters)), year: today.year, month: today.month, day: today.day)
    }
}
