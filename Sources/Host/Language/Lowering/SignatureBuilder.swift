import Core
import YAML

/// Reads what a flow is given and how it may end.
struct SignatureBuilder {
    /// Where its inputs and its outcomes are said.
    let inputs: Section
    let outcomes: Section

    private var file: FileContext { inputs.file }

    private static let optional = Term("optional", pt: "opcional")

    func build() -> FlowSignature {
        FlowSignature(
            inputs: (inputs[FlowForm.inputs] ?? []).compactMap(input),
            outcomes: outcomes[FlowForm.outcomes].map { $0.map(\.name) })
    }

    /// `data`, `optional text`, `[manhã, tarde]`, or a mapping that says more.
    private func input(_ named: Named<YAMLNode>) -> FlowInput? {
        guard !named.value.isNothing else {
            file.report(.valueMissing(Term(stringLiteral: named.name), at: named.place, file))
            return nil
        }
        guard case .mapping = named.value.kind else { return input(named, typed: named.value, standard: nil) }
        guard let section = Section(named.value, as: InputForm.form, in: file, named: named.place) else { return nil }
        _ = section[InputForm.about]
        return section[InputForm.type].flatMap { input(named, typed: $0, standard: section[InputForm.standard]) }
    }

    private func input(_ named: Named<YAMLNode>, typed node: YAMLNode, standard: YAMLNode?) -> FlowInput? {
        guard let (type, isOptional) = type(node) else { return nil }
        return FlowInput(
            name: named.name, type: type, isOptional: isOptional,
            standard: standard.flatMap { InputReader(type: type, file: file).literal($0) }, mark: named.place.mark)
    }

    private func type(_ node: YAMLNode) -> (InputType, isOptional: Bool)? {
        if case .sequence(let items) = node.kind {
            let choices = items.compactMap(file.text)
            return choices.isEmpty ? nil : (.choice(choices), false)
        }
        guard let text = file.text(node) else { return nil }
        let place = file.place(node)
        var words = text.split(separator: " ").map(String.init)
        let isOptional = words.count > 1 && Self.optional.matches(words[0])
        if isOptional {
            file.keep(Self.optional, as: words[0], at: place)
            words.removeFirst()
        }
        guard words.count == 1, let type = InputType.named.first(where: { $0.name.matches(words[0]) }) else {
            let known = InputType.named.map { file.word($0.name) }
            file.report(
                .unknown("type", LocalizedText(pt: "o tipo", en: "type"), words.first ?? text, among: known, at: place))
            return nil
        }
        file.keep(type.name, as: words[0], at: place)
        return (type, isOptional)
    }
}
