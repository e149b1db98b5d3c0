import Core
import YAML

/// Reads one step of a flow.
struct StepBuilder {
    let file: FileContext
    /// The names of all steps of the flow.
    let steps: StepNames

    func build(_ named: Named<YAMLNode>) -> StepDraft? {
        guard let section = Section(named.value, as: StepForm.form, in: file, named: named.place) else { return nil }
        var draft = StepDraft(
            name: named.name, place: named.place, section: section,
            step: Step(name: named.name, mark: named.place.mark))
        readDoing(section, &draft)
        readSaying(section, &draft)
        readQuestion(section, &draft)
        readTargets(section, &draft)
        draft.step.run = SubflowBuilder(section: section, steps: steps).build(&draft)
        check(draft)
        return draft
    }

    /// What it does: recorded, so that checks can see what is called.
    private func readDoing(_ section: Section, _ draft: inout StepDraft) {
        let before = file.uses.count
        if let node = section[StepForm.call], let name = file.name(node) {
            file.use(.call, name, at: file.place(node))
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            if parts.count == 2 {
                draft.step.call = CallPlan(connector: parts[0], call: parts[1], mark: file.place(node).mark)
            }
        }
        draft.step.actions = section[CommonKeys.actions] ?? []
        draft.uses = Array(file.uses[before...])
    }

    private func readSaying(_ section: Section, _ draft: inout StepDraft) {
        draft.step.say = section[CommonKeys.say]
        guard let node = section[StepForm.template], let name = file.name(node) else { return }
        draft.step.template = name
        guard file.names.knowsTenant, let templates = file.names.templates, !templates.contains(name) else { return }
        file.report(
            .unknown(
                "template", LocalizedText(pt: "o modelo", en: "template"), name, among: templates, at: file.place(node))
        )
    }

    private func readQuestion(_ section: Section, _ draft: inout StepDraft) {
        draft.wait = section[StepForm.wait]
        if draft.wait == .zero { file.report(.waitZero(at: section.valuePlace(StepForm.wait))) }
        let answers = AnswersBuilder(file: file, steps: steps, step: draft.name)
        for option in section[StepForm.options] ?? [] {
            answers.option(option, into: &draft)
        }
        for answer in section[StepForm.answers] ?? [] {
            answers.answer(answer, into: &draft)
        }
        if let unclear = section[StepForm.unclear] { draft.unclear = self.unclear(unclear, &draft) }
        guard let node = section[StepForm.again], let name = file.name(node) else { return }
        draft.repeats = Named(name: name, place: file.place(node), value: name)
        resolver(draft).checkStep(name, at: file.place(node), &draft.isUnresolved)
    }

    private func unclear(_ section: Section, _ draft: inout StepDraft) -> Unclear? {
        let times = section[UnclearForm.times] ?? 1
        let say = section[CommonKeys.say]
        guard let then = section[UnclearForm.then] else { return nil }
        guard let target = resolver(draft).resolve(then, &draft.isUnresolved) else { return nil }
        return Unclear(times: times, say: say, then: target)
    }

    private func readTargets(_ section: Section, _ draft: inout StepDraft) {
        let resolver = resolver(draft)
        if let silence = section[StepForm.silence] {
            draft.silence = resolver.resolve(silence, &draft.isUnresolved)
        }
        if let failed = section[StepForm.failed] {
            draft.step.failed = resolver.resolve(failed, mayAsk: false, &draft.isUnresolved)
        }
        if let go = section[CommonKeys.go] {
            draft.step.next = resolver.resolve(go, mayAsk: false, &draft.isUnresolved)
        }
    }

    private func resolver(_ draft: StepDraft) -> TargetResolver {
        TargetResolver(file: file, steps: steps, step: draft.name)
    }

    private func check(_ draft: StepDraft) {
        let section = draft.section
        if draft.asks {
            if !section.has(StepForm.wait) { file.report(.waitMissing(file, at: draft.place)) }
            if section.has(StepForm.wait), !section.has(StepForm.silence) {
                file.report(.silenceMissing(file, at: section.place(StepForm.wait)))
            }
            if section.has(CommonKeys.go) { file.report(.goWithWait(file, at: section.place(CommonKeys.go))) }
        } else {
            refuse(StepForm.silence, in: section)
            refuse(StepForm.unclear, in: section)
        }
        SubflowBuilder(section: section, steps: steps).checkAlone(asks: draft.asks)
        let calls = draft.uses.contains { $0.thing == .call && file.names.destructiveCalls.contains($0.name) }
        if !section.has(StepForm.failed), section.has(StepForm.call) || calls {
            file.report(
                .failedMissing(file, at: section.has(StepForm.call) ? section.place(StepForm.call) : draft.place))
        }
        OverlapCheck(file: file).check(draft.answers)
    }

    /// A key that means nothing in a step that does not wait.
    private func refuse<Value>(_ key: Key<Value>, in section: Section) {
        guard section.has(key) else { return }
        file.report(.withoutWait(key.name, file, at: section.place(key)))
    }
}
