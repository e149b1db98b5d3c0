import Core
import YAML

/// Reads the flow a step runs, what it is given, and where its outcomes lead.
struct SubflowBuilder {
    let section: Section
    let steps: StepNames

    private var file: FileContext { section.file }

    func build(_ draft: inout StepDraft) -> Subflow? {
        let arguments = section[StepForm.with] ?? []
        let written = section[StepForm.outcomes] ?? []
        let resolver = TargetResolver(file: file, steps: steps, step: draft.name)
        var outcomes: [String: Target] = [:]
        for outcome in written {
            outcomes[outcome.name] = resolver.resolve(outcome.value, mayAsk: false, &draft.isUnresolved)
        }
        guard let node = section[StepForm.run], let name = file.name(node) else { return nil }
        file.uses.append(Reference(thing: .flow, name: name, place: file.place(node)))
        guard let signature = signature(name, at: file.place(node)) else {
            // What they are for is not known; what they say is still read.
            for argument in arguments { _ = file.template(argument.value) }
            return nil
        }
        check(written, of: name, signature)
        return Subflow(
            flow: name, arguments: self.arguments(arguments, of: name, signature), outcomes: outcomes,
            mark: file.place(node).mark)
    }

    /// What must not stand beside `run`, and what means nothing without it.
    func checkAlone(asks: Bool) {
        guard section.has(StepForm.run) else {
            if section.has(StepForm.with) { report(StepForm.with) }
            if section.has(StepForm.outcomes) { report(StepForm.outcomes) }
            return
        }
        if asks { file.report(.runWithWait(StepForm.wait.name, file, at: section.place(StepForm.run))) }
        if section.has(CommonKeys.go) {
            file.report(.runWithWait(CommonKeys.go.name, file, at: section.place(CommonKeys.go)))
        }
    }

    private func report<Value>(_ key: Key<Value>) {
        file.report(.withoutRun(key.name, file, at: section.place(key)))
    }

    private func signature(_ name: String, at place: Place) -> FlowSignature? {
        let names = file.names
        guard let signature = names.signatures[name] else {
            guard names.knowsFlows else { return nil }
            if names.scriptFlows.contains(name) {
                file.report(.runOfScript(name, file, at: place))
            } else {
                file.report(
                    .unknown("flow", LocalizedText(pt: "o fluxo", en: "flow"), name, among: names.flows.keys, at: place)
                )
            }
            return nil
        }
        guard signature.outcomes != nil else {
            file.report(.runWithoutOutcomes(name, file, at: place, flow: names.flows[name]))
            return nil
        }
        return signature
    }

    private func check(_ written: [Named<WrittenTarget>], of flow: String, _ signature: FlowSignature) {
        let known = signature.outcomes ?? []
        for outcome in written where !known.contains(outcome.name) {
            let what = LocalizedText(pt: "em `\(flow)` o resultado", en: "in `\(flow)` the outcome")
            file.report(.unknown("outcome", what, outcome.name, among: known, at: outcome.place))
        }
        let place = section.has(StepForm.outcomes) ? section.place(StepForm.outcomes) : section.place(StepForm.run)
        let missing = known.filter { outcome in !written.contains { $0.name == outcome } }
        guard !missing.isEmpty else { return }
        file.report(.outcomesMissing(missing, of: flow, file, at: place))
    }

    private func arguments(
        _ written: [Named<YAMLNode>], of flow: String, _ signature: FlowSignature
    ) -> [Subflow.Argument] {
        let given = written.compactMap { argument in
            guard let input = signature.inputs.first(where: { $0.name == argument.name }) else {
                let what = LocalizedText(pt: "em `\(flow)` a entrada", en: "in `\(flow)` the input")
                file.report(
                    .unknown("input", what, argument.name, among: signature.inputs.map(\.name), at: argument.place))
                return nil as Subflow.Argument?
            }
            return InputReader(type: input.type, file: file).source(argument).map {
                Subflow.Argument(input: input, source: $0, mark: argument.place.mark)
            }
        }
        for input in signature.inputs where input.isRequired && !written.contains(where: { $0.name == input.name }) {
            file.report(.inputMissing(input.name, of: flow, file, at: section.place(StepForm.run)))
        }
        return given
    }
}
