import Core
import YAML

/// Makes a flow of its file.
struct FlowBuilder {
    let document: Document
    /// The files that hold its texts in other languages.
    var translations: [Translation] = []
    /// The shared file it inherits, with its parameters in it.
    var base: Inherited?

    private var section: Section { document.section }
    private var file: FileContext { document.file }

    /// Tells the other files that this flow exists.
    func define(in names: SymbolTable) -> String? {
        guard let name = section[FlowForm.flow] else {
            names.knowsFlows = false
            return nil
        }
        let place = section.valuePlace(FlowForm.flow)
        if let first = names.flows[name] {
            file.report(.duplicate(LocalizedText(pt: "o fluxo", en: "a flow"), name, at: place, first: first))
            return nil
        }
        names.flows[name] = place.mark
        names.signatures[name] = SignatureBuilder(inputs: says(FlowForm.inputs), outcomes: says(FlowForm.outcomes))
            .build()
        file.signature = names.signatures[name]
        base?.document?.file.signature = names.signatures[name]
        return name
    }

    func build(_ name: String) -> FlowDraft {
        for use in base?.uses ?? [] { file.use(use.thing, use.name, at: use.place) }
        let own = section[FlowForm.steps] ?? []
        checkSteps(own)
        let written = steps(own)
        let names = StepNames(
            written.map(\.step.name), isOpen: section.has(BlueprintForm.from) && base?.document == nil)
        var drafts = written.compactMap { StepBuilder(file: $0.file, steps: names).build($0.step) }
        let texts = section[BlueprintForm.texts] ?? []
        if names.isOpen {
            TextsBuilder(file: file, locale: nil).readOnly(texts)
        } else {
            _ = TextsBuilder(file: file, locale: nil).apply(texts, to: &drafts)
        }
        let translated = Translation.apply(translations, to: &drafts, signature: file.signature, isHeir: base != nil)
        checkEnds(drafts)
        let steps = QuestionBuilder(drafts: drafts).steps()
        let flow = Flow(
            name: name, steps: steps, sendBetween: says(FlowForm.sendBetween)[FlowForm.sendBetween], channel: channel(),
            inputs: file.signature?.inputs ?? [], outcomes: file.signature?.outcomes,
            mark: section.valuePlace(FlowForm.flow).mark)
        // What every tenant may use starts nothing by itself.
        let start = says(CommonKeys.on)[CommonKeys.on]
        let trigger = file.isShared ? nil : start
        if !says(CommonKeys.on).has(CommonKeys.on) { refuseOrder() }
        checkInputs()
        return FlowDraft(
            flow: flow, file: file, place: section.valuePlace(FlowForm.flow), steps: drafts, trigger: trigger,
            rule: trigger.flatMap { rule(name, $0) }, translations: translated)
    }

    /// The section that says `key`: the file's own, else that of what it inherits.
    private func says<Value>(_ key: Key<Value>) -> Section {
        guard !section.has(key), let inherited = base?.document?.section, inherited.has(key) else { return section }
        return inherited
    }

    /// The steps, each with the file it stands in: the inherited ones, its own in their place, then the others.
    private func steps(_ own: [Named<YAMLNode>]) -> [(step: Named<YAMLNode>, file: FileContext)] {
        let inherited = base?.document?.section[FlowForm.steps] ?? []
        let names = Set(inherited.map(\.name))
        let first = inherited.map { step in
            own.first { $0.name == step.name }.map { ($0, file) } ?? (step, base?.document?.file ?? file)
        }
        return first + own.filter { !names.contains($0.name) }.map { ($0, file) }
    }

    private func checkSteps(_ own: [Named<YAMLNode>]) {
        checkNames(own)
        if section.has(FlowForm.steps), own.isEmpty {
            file.report(.valueMissing(FlowForm.steps.name, at: section.place(FlowForm.steps), file))
        }
        guard !section.has(FlowForm.steps), !section.has(BlueprintForm.from) else { return }
        file.report(.missing(FlowForm.steps.field, in: FlowForm.form, file: file, at: file.firstLine))
    }

    private func channel() -> String? {
        let section = says(FlowForm.channel)
        let file = section.file
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
        guard says(CommonKeys.on).has(CommonKeys.on), let input = file.signature?.inputs.first(where: \.isRequired)
        else { return }
        let place = Place(input.mark, length: input.name.unicodeScalars.count)
        file.report(.inputOfStarted(input.name, file, at: place))
    }

    /// A step that goes nowhere ends the flow with its own name as the outcome.
    private func checkEnds(_ drafts: [StepDraft]) {
        let leaving: Set<String> = ["queue", "start", "end", "opt_out", "script", "lua"]
        for draft in drafts where draft.endsFlow && !draft.step.actions.contains(where: { leaving.contains($0.kind) }) {
            draft.section.file.use(.outcome, draft.name, at: draft.place)
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
            name: "flow \(name)", trigger: trigger.trigger, when: says(CommonKeys.when)[CommonKeys.when],
            actions: start(name, at: trigger.place.mark),
            mark: trigger.place.mark)
        rule.flow = name
        rule.leadsTo = .flow(name)
        if let inherited = base?.document?.section { RuleBuilder.readOrder(inherited, into: &rule) }
        RuleBuilder.readOrder(section, into: &rule)
        return rule
    }

    private func start(_ name: String, at mark: SourceMark) -> [PlacedAction] {
        guard let kind = file.names.registry.action(named: "start"),
            let parameter = kind.description.shorthand,
            let action = try? kind.make(Arguments([parameter: .name(name)], mark: mark))
        else { return [] }
        return [PlacedAction(kind: kind.description.name.en, action: action, mark: mark)]
    }
}
