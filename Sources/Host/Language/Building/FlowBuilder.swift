import Core
import YAML

/// Makes a flow of its file.
struct FlowBuilder {
    let document: Document
    /// The files that hold its texts in other languages.
    var translations: [Translation] = []

    private var section: Section { document.section }
    private var file: FileContext { document.file }

    /// Tells the other files that this flow exists.
    func define(in names: Names) -> String? {
        guard let name = section[FlowForm.flow] else {
            names.knowsFlows = false
            return nil
        }
        let place = section.valuePlace(FlowForm.flow)
        if let first = names.flows[name] {
            file.report(.duplicate(Words(pt: "o fluxo", en: "a flow"), name, at: place, first: first))
            return nil
        }
        names.flows[name] = place.mark
        names.signatures[name] = SignatureBuilder(section: section).build()
        file.signature = names.signatures[name]
        return name
    }

    func build(_ name: String) -> FlowDraft {
        let named = section[FlowForm.steps] ?? []
        if section.has(FlowForm.steps), named.isEmpty {
            file.report(.valueMissing(FlowForm.steps.name, at: section.place(FlowForm.steps), file))
        }
        checkNames(named)
        let builder = StepBuilder(file: file, steps: StepNames(named.map(\.name)))
        var drafts = named.compactMap(builder.build)
        let translated = translations.flatMap { $0.apply(to: &drafts, signature: file.signature) }
        checkEnds(drafts)
        let steps = QuestionBuilder(file: file, drafts: drafts).steps()
        let flow = Flow(
            name: name, steps: steps, sendBetween: section[FlowForm.sendBetween], channel: channel(),
            inputs: file.signature?.inputs ?? [], outcomes: file.signature?.outcomes,
            mark: section.valuePlace(FlowForm.flow).mark)
        // What every tenant may use starts nothing by itself.
        let written = section[CommonKeys.on]
        let trigger = file.isShared ? nil : written
        if !section.has(CommonKeys.on) { refuseOrder() }
        checkInputs()
        return FlowDraft(
            flow: flow, file: file, place: section.valuePlace(FlowForm.flow), steps: drafts, trigger: trigger,
            rule: trigger.flatMap { rule(name, $0) }, translations: translated)
    }

    private func channel() -> String? {
        guard let node = section[FlowForm.channel], let name = file.name(node) else { return nil }
        file.use(.channel, name, at: file.place(node))
        return name
    }

    private func checkNames(_ steps: [Named<YAMLNode>]) {
        for step in steps where TargetWord.all.contains(where: { $0.matches(step.name) }) {
            file.report(.reservedName(step.name, at: step.place))
        }
    }

    /// A flow that starts by itself has nobody to give it anything.
    private func checkInputs() {
        guard section.has(CommonKeys.on), let input = file.signature?.inputs.first(where: \.isRequired) else { return }
        let place = Place(input.mark, length: input.name.unicodeScalars.count)
        file.report(.inputOfStarted(input.name, file, at: place))
    }

    /// A step that goes nowhere ends the flow with its own name as the outcome.
    private func checkEnds(_ drafts: [StepDraft]) {
        let leaving: Set<String> = ["queue", "start", "end", "opt_out", "script", "lua"]
        for draft in drafts where draft.endsFlow && !draft.step.actions.contains(where: { leaving.contains($0.kind) }) {
            file.use(.outcome, draft.name, at: draft.place)
        }
    }

    /// What only means something to a flow that starts by itself.
    private func refuseOrder() {
        let places = [
            section.has(CommonKeys.when) ? section.place(CommonKeys.when) : nil,
            section.has(CommonKeys.mode) ? section.place(CommonKeys.mode) : nil,
            section.has(CommonKeys.priority) ? section.place(CommonKeys.priority) : nil,
            section.has(CommonKeys.group) ? section.place(CommonKeys.group) : nil,
        ]
        for place in places.compactMap({ $0 }) { file.report(.onMissing(file, at: place)) }
    }

    /// The rule that a flow's own `on` stands for.
    private func rule(_ name: String, _ trigger: PlacedTrigger) -> Rule? {
        var rule = Rule(
            name: "flow \(name)", trigger: trigger.trigger, when: section[CommonKeys.when], actions: start(name),
            mark: trigger.place.mark)
        rule.flow = name
        rule.leadsTo = .flow(name)
        RuleBuilder.readOrder(section, into: &rule)
        return rule
    }

    private func start(_ name: String) -> [PlacedAction] {
        let mark = section.place(CommonKeys.on).mark
        guard let kind = file.names.registry.action(named: "start"),
            let parameter = kind.description.shorthand,
            let action = try? kind.make(Arguments([parameter: .name(name)], mark: mark))
        else { return [] }
        return [PlacedAction(kind: kind.description.name.en, action: action, mark: mark)]
    }
}
