import Core

extension ReplyExplainer {
    /// Reads with a clinic's words: a step's answers when one is named, else the usual question.
    ///
    /// - Parameters:
    ///   - step: `flow.step`.
    ///   - locale: of the reasons; the clinic's when nil.
    /// - Throws: when there is no such step, or it asks nothing; in words for who asked.
    package init(_ engine: Engine, step: String?, locale: String?, now: Instant) throws(StepNotFound) {
        let tenant = engine.program.tenant
        let today = tenant.zone.civil(now).date
        let words = try step.map { (name) throws(StepNotFound) in try engine.words(at: name) }
        let usual = ReplyWords(
            appointmentWith: engine.program.interrupts.map { ReplyWords.Choice($0) },
            threshold: tenant.reading.threshold)
        let scripts = engine.scripts
        let answers = Set(step.flatMap { engine.program.question(at: $0) }?.answers.map(\.name) ?? [])
        let script: @Sendable (String) -> (answer: String, reason: String)? = { text in
            scripts.answer(to: text, among: answers, Scope(tenant: tenant, now: now))
        }
        self.init(
            words: words ?? usual, locale: locale ?? tenant.locale, year: today.year, month: today.month,
            day: today.day,
            script: answers.isEmpty ? nil : script)
    }
}

extension ScriptPort {
    /// As at a step: the first interpreter's answer, when the question has it; a script that fails says nothing.
    fileprivate func answer(to text: String, among answers: Set<String>, _ scope: Scope) -> (
        answer: String, reason: String
    )? {
        guard let reading = try? interpret(text, scope: scope), answers.contains(reading.answer) else { return nil }
        return (reading.answer, "\(reading.interpreter.mark) \(reading.interpreter.name): \(reading.reason)")
    }
}

/// No step of that name asks anything.
package struct StepNotFound: Error, Sendable {
    package let name: String
    /// `flow.step` of every step that does.
    package let known: [String]
}

extension Engine {
    fileprivate func words(at name: String) throws(StepNotFound) -> ReplyWords {
        for flow in program.flows.values where name.hasPrefix(flow.name + ".") {
            if let words = interpreter.words(flow: flow.name, step: String(name.dropFirst(flow.name.count + 1))) {
                return words
            }
        }
        throw StepNotFound(name: name, known: program.askingSteps)
    }
}

extension Program {
    /// What a step asks, by `flow.step`.
    package func question(at name: String) -> Question? {
        flows.values.lazy.filter { name.hasPrefix($0.name + ".") }
            .compactMap { $0.step(String(name.dropFirst($0.name.count + 1)))?.question }.first
    }

    /// `flow.step` of every step that asks something.
    package var askingSteps: [String] {
        flows.values.flatMap { flow in
            flow.steps.filter { $0.question != nil }.map { "\(flow.name).\($0.name)" }
        }.sorted()
    }
}
