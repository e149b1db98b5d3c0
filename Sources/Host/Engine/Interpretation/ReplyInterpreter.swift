import Core

/// Reads patients' replies for a tenant: every step's question is prepared when the version is loaded.
struct ReplyInterpreter: Sendable {
    private let questions: [String: [String: ReplyWords]]
    private let anywhere: ReplyWords
    private let interrupts: [Interrupt]
    private let shared: [ReplyWords.Choice]
    private let threshold: Double?
    let limits: Limits

    init(program: Program, limits: Limits) {
        let shared = program.interrupts.map { ReplyWords.Choice($0) }
        self.shared = shared
        threshold = program.tenant.reading.threshold
        questions = program.flows.mapValues { Self.prepare($0, shared, program) }
        anywhere = ReplyWords(answers: [], anywhere: shared, threshold: program.tenant.reading.threshold)
        interrupts = program.interrupts
        self.limits = limits
    }

    private static func prepare(_ flow: Flow, _ shared: [ReplyWords.Choice], _ program: Program) -> [String: ReplyWords]
    {
        let keys = AnswerKeys(flow)
        var prepared: [String: ReplyWords] = [:]
        for step in flow.steps {
            guard let question = step.question else { continue }
            let answers = question.answers.map { ReplyWords.Choice($0, keys: keys.keys(of: $0, in: question)) }
            prepared[step.name] = ReplyWords(
                answers: answers, anywhere: shared, about: about(question, flow, program),
                threshold: program.tenant.reading.threshold)
        }
        return prepared
    }

    /// "Cancelar mesmo?": yes leads to a call that cannot be undone, so it means to cancel.
    private static func about(_ question: Question, _ flow: Flow, _ program: Program) -> String? {
        guard case .step(let name)? = question.answer("yes")?.target, let plan = flow.step(name)?.call,
            program.tenant.connectors[plan.connector]?.calls[plan.call]?.destructive == true
        else { return nil }
        return "cancel"
    }

    /// What a reply says at a step, or at none.
    func read(_ message: InboundMessage, flow: String?, step: Step?, today: CivilDate) -> ReplyReading {
        if let tapped = tapped(message, step?.question) { return tapped }
        let text = String(message.text.prefix(limits.messageCharacters))
        return (words(flow: flow, step: step?.name) ?? anywhere).read(
            text, year: today.year, month: today.month, day: today.day)
    }

    /// A question that is made as it is asked.
    func words(for choices: [ReplyWords.Choice]) -> ReplyWords {
        ReplyWords(answers: choices, anywhere: shared, threshold: threshold)
    }

    /// A step's question, as prepared.
    func words(flow: String?, step: String?) -> ReplyWords? {
        flow.flatMap { questions[$0] }.flatMap { table in step.flatMap { table[$0] } }
    }

    /// A tapped button says exactly which option was meant.
    private func tapped(_ message: InboundMessage, _ question: Question?) -> ReplyReading? {
        guard let button = message.button,
            let answer = question?.answers.first(where: { $0.name == button || $0.keys.contains(button) })
        else { return nil }
        return ReplyReading(intent: answer.name, answer: answer.name, confidence: 1, isClear: true, reason: "button")
    }

    /// The interrupt a reading means, if any.
    func interrupt(for reading: ReplyReading) -> Interrupt? {
        guard reading.isClear else { return nil }
        return interrupts.first { $0.name == reading.intent || $0.intents.contains(reading.intent) }
    }
}

extension ReplyWords.Choice {
    init(_ answer: Answer, keys: [String]) {
        self.init(
            name: answer.name, keys: keys, title: answer.title,
            phrases: answer.words.map { ($0.text, $0.mark.description) })
    }

    init(_ interrupt: Interrupt) {
        self.init(
            name: interrupt.name, keys: [], title: nil, phrases: interrupt.words.map { ($0.text, $0.mark.description) })
    }
}
