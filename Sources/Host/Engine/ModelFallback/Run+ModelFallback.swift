import Core

/// Replies nobody here understood, read a second time by a model where the clinic wants one.
extension Run {
    /// Asks the model; false when there is none or nothing to ask, and the question is to be asked again at once.
    mutating func askModel(_ message: InboundMessage, _ step: Step, _ question: Question) -> Bool {
        guard let model = engine.program.tenant.reading.model, let run = activeRun,
            let asked = ModelQuestion(message.text, step, question, removing: identities(message), at: context.now)
        else { return false }
        let open = OpenReading(job: JobID(context.nextID), run: run, text: message.text)
        context.mark = step.mark
        context.add(
            .call(
                OutboundCall(
                    id: open.job, connector: ModelQuestion.connector, call: ModelQuestion.call,
                    contact: run.contact, run: run.id, method: "POST",
                    path: "/chat/completions", body: asked.value, destructive: false,
                    timeoutMilliseconds: model.timeoutMilliseconds, attempts: 2)))
        update { $0.memory.reading = open }
        return true
    }

    /// A newer message counts, not what is still said of an older one.
    mutating func forgetModelReading() {
        guard activeRun?.memory.reading != nil else { return }
        update { $0.memory.reading = nil }
    }

    func identities(_ message: InboundMessage?) -> IdentityRemoval {
        let appointments = context.state.appointments.flatMap { [$0.patient, $0.professional] }
        return IdentityRemoval(
            names: [context.state.contact?.name ?? "", message?.profileName ?? ""] + appointments,
            year: engine.program.tenant.zone.civil(context.now).date.year)
    }

    /// The model's word on a reply. It may pick one of the open question's answers, and only one that can be undone.
    mutating func receiveModelReading(_ answer: CallAnswer) {
        guard let run = activeRun, let open = run.memory.reading,
            open.isAwaited(by: answer, in: run)
        else { return ignore("stale-reading", .staleReading) }
        forgetModelReading()
        guard let step = openStep, let question = step.question else {
            return escalate(.missingStep(run.step), code: "missing-step", mark: lostMark)
        }
        guard let (choice, confidence) = accepted(ModelReading(answer.outcome), question, step) else {
            return repeatQuestion(question, step)
        }
        var trial = self
        trial.take(choice, secondReading(choice, confidence), text: open.text)
        trial.askTriage()
        guard !trial.isIrrevocable(after: choice) else {
            context.trace.add(.fault(code: "model-not-alone", words: .notAlone(choice.name), mark: choice.mark))
            return repeatQuestion(question, step)
        }
        self = trial
    }

    private mutating func accepted(_ reading: ModelReading, _ question: Question, _ step: Step) -> (Answer, Double)? {
        let least = engine.program.tenant.reading.model?.threshold ?? 1
        switch reading {
        case .labels:
            context.trace.add(.fault(code: "model-malformed", words: .modelFailed("labels"), mark: step.mark))
            return nil
        case .fault(let code, let reason):
            context.trace.add(.fault(code: "model-" + code, words: .modelFailed(reason), mark: step.mark))
            return nil
        case .answer(let name, let confidence):
            if let choice = question.answer(name), confidence >= least { return (choice, confidence) }
            context.trace.add(
                .read(
                    answer: "", confidence: confidence, reason: "model: \(name.prefix(64)), not taken", mark: step.mark)
            )
            return nil
        }
    }

    private func secondReading(_ answer: Answer, _ confidence: Double) -> ReplyReading {
        ReplyReading(
            intent: answer.name, answer: answer.name, confidence: confidence, isClear: true,
            reason: "model: \(answer.name)")
    }
}

extension LocalizedText {
    static let staleReading = LocalizedText(
        pt: "a segunda leitura chegou quando já não se esperava por ela",
        en: "the second reading came when nobody waited for it any more")

    static func modelFailed(_ reason: String) -> LocalizedText {
        LocalizedText(
            pt: "o modelo não ajudou (\(reason)); vale a leitura local",
            en: "the model was of no help (\(reason)); the local reading stands")
    }

    static func notAlone(_ answer: String) -> LocalizedText {
        LocalizedText(
            pt: "o modelo leu `\(answer)`, que não tem volta e só vale com a palavra do paciente",
            en: "the model read `\(answer)`, which cannot be undone and needs the patient's own word")
    }
}
