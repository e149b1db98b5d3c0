import Core

/// Puts the questions of a flow together, those that `repeat` another step's included.
struct QuestionBuilder {
    let drafts: [StepDraft]

    func steps() -> [Step] {
        let table = Dictionary(drafts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return drafts.map { draft in
            var step = draft.step
            guard draft.asks, let wait = draft.wait, let silence = draft.silence else { return step }
            let source = source(of: draft, in: table) ?? draft
            if step.options.isEmpty { step.options = source.step.options }
            step.question = Question(
                wait: wait, answers: draft.answers.isEmpty ? source.answers : draft.answers, silence: silence,
                unclear: draft.unclear ?? source.unclear)
            return step
        }
    }

    /// The step whose question is asked again, through any number of repetitions.
    private func source(of draft: StepDraft, in table: [String: StepDraft]) -> StepDraft? {
        var seen: Set<String> = [draft.name]
        var current = draft
        while let repeats = current.repeats {
            guard let next = table[repeats.name] else { return nil }
            guard seen.insert(next.name).inserted else {
                current.section.file.report(.repeatsItself(next.name, at: repeats.place))
                return nil
            }
            current = next
        }
        return current
    }
}
