import Core
import YAML

/// A shared file that clinics inherit, with what each says of its parameters.
struct Blueprint {
    let document: Document

    private var section: Section { document.section }
    private var file: FileContext { document.file }

    /// `_shared/confirmation` for `flows/_shared/confirmation.yaml`.
    var name: String {
        let parts = file.path.split(separator: "/").dropFirst()
        return parts.joined(separator: "/").replacing(#/\.ya?ml$/#, with: "")
    }

    var parameters: [BlueprintParameter] {
        (section[BlueprintForm.parameters] ?? []).compactMap(ParameterBuilder(file: file).build)
    }

    /// The file as `heir` inherits it; nil when what the heir says does not suffice.
    func inherited(by heir: Section) -> Inherited? {
        let parameters = parameters
        let written = heir[BlueprintForm.with] ?? []
        for argument in written where !parameters.contains(where: { $0.name == argument.name }) {
            let what = LocalizedText(pt: "em `\(name)` o parâmetro", en: "in `\(name)` the parameter")
            heir.file.report(
                .unknown("parameter", what, argument.name, among: parameters.map(\.name), at: argument.place))
        }
        var inherited = Inherited()
        var values: [String: String] = [:]
        for parameter in parameters {
            guard let value = value(of: parameter, written, heir, &inherited) else { return nil }
            values[parameter.name] = value
        }
        let context = FileContext(
            TenantFile(path: file.path, bytes: file.source.bytes), names: file.names,
            inheritedAt: heir.valuePlace(BlueprintForm.from).mark)
        let root = Substitution(values: values, file: context).applied(to: section.node)
        inherited.document = Document(root, in: context)
        return inherited
    }

    private func value(
        of parameter: BlueprintParameter, _ written: [Named<YAMLNode>], _ heir: Section, _ inherited: inout Inherited
    ) -> String? {
        guard let argument = written.first(where: { $0.name == parameter.name }) else {
            if parameter.standard == nil {
                heir.file.report(
                    .parameterMissing(parameter.name, of: name, heir.file, at: heir.valuePlace(BlueprintForm.from)))
            }
            return parameter.standard
        }
        guard parameter.type.accepts(argument.value, in: heir.file), let text = heir.file.text(argument.value) else {
            return nil
        }
        if case .name(let thing, _) = parameter.type {
            inherited.uses.append(Reference(thing: thing, name: text, place: heir.file.place(argument.value)))
        }
        return text
    }
}

/// A shared file with a clinic's parameters in it.
struct Inherited {
    var document: Document?
    /// What the clinic's parameters name; looked up when all is known.
    var uses: [Reference] = []
}

/// Puts values where a file says `{parameter.name}`.
struct Substitution {
    let values: [String: String]
    let file: FileContext

    func applied(to root: YAMLNode) -> YAMLNode {
        guard case .mapping(let pairs) = root.kind else { return root }
        var result = root
        result.kind = .mapping(
            pairs.map { pair in
                let isDeclaration = pair.key.text.map(BlueprintForm.parameters.name.matches) ?? false
                return isDeclaration ? pair : .init(key: pair.key, value: replaced(pair.value))
            })
        return result
    }

    private func replaced(_ node: YAMLNode) -> YAMLNode {
        var node = node
        switch node.kind {
        case .scalar(let text, let style):
            if text.contains("{") { node.kind = .scalar(replaced(text, in: node), style) }
        case .sequence(let items): node.kind = .sequence(items.map(replaced))
        case .mapping(let pairs):
            node.kind = .mapping(pairs.map { .init(key: $0.key, value: replaced($0.value)) })
        }
        return node
    }

    private func replaced(_ text: String, in node: YAMLNode) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.firstIndex(of: "}"), !rest.hasPrefix("{{") else {
                let literal = rest.prefix { $0 == "{" }
                result += literal
                rest = rest[literal.endIndex...]
                continue
            }
            let braces = rest[...end]
            result += value(of: braces, in: node, of: text) ?? String(braces)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// Nil when the braces hold no parameter.
    private func value(of braces: Substring, in node: YAMLNode, of text: String) -> String? {
        let path = braces.dropFirst().dropLast().trimmed
        let family = path.prefix { $0 != "." }
        guard BlueprintForm.parameter.matches(family), family.endIndex < path.endIndex else { return nil }
        let name = String(path[path.index(after: family.endIndex)...])
        let place = file.place(of: String(path), in: node, after: text[..<path.startIndex])
        file.keep(BlueprintForm.parameter, as: String(family), at: place)
        guard let value = values[name] else {
            file.report(
                .unknown(
                    "parameter", LocalizedText(pt: "o parâmetro", en: "parameter"), name, among: values.keys, at: place)
            )
            return ""
        }
        return value
    }
}
