import Core
import YAML

/// Reads the parameters that a shared file declares.
struct ParameterBuilder {
    let file: FileContext

    func build(_ named: Named<YAMLNode>) -> BlueprintParameter? {
        guard !named.value.isNothing else {
            file.report(.valueMissing(Term(stringLiteral: named.name), at: named.place, file))
            return nil
        }
        guard case .mapping = named.value.kind else {
            return type(named.value).map { BlueprintParameter(name: named.name, type: $0, standard: nil) }
        }
        guard let section = Section(named.value, as: ParameterForm.form, in: file, named: named.place) else {
            return nil
        }
        _ = section[InputForm.about]
        guard let type = section[ParameterForm.type].flatMap(type) else { return nil }
        let standard = section[InputForm.standard]
        if let standard, !type.accepts(standard, in: file) { return nil }
        return BlueprintParameter(name: named.name, type: type, standard: standard.flatMap(file.text))
    }

    private func type(_ node: YAMLNode) -> ParameterType? {
        if case .sequence(let items) = node.kind {
            let choices = items.compactMap(file.text)
            return choices.isEmpty ? nil : .input(.choice(choices))
        }
        guard let text = file.text(node) else { return nil }
        guard let type = ParameterType.named.first(where: { $0.name.matches(text) }) else {
            let known = ParameterType.named.map { file.word($0.name) }
            file.report(
                .unknown("type", LocalizedText(pt: "o tipo", en: "type"), text, among: known, at: file.place(node)))
            return nil
        }
        file.keep(type.name, as: text, at: file.place(node))
        return type
    }
}
