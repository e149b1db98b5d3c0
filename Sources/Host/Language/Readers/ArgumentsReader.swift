import Core
import YAML

/// Reads the arguments of one use of a kind, by what the kind declares.
struct ArgumentsReader {
    let description: KindDescription
    let file: FileContext
    /// Where the kind is named.
    let place: Place

    /// By the parameter's English name; nil when anything was wrong.
    func read(_ node: YAMLNode) -> [String: Arguments.Argument]? {
        if let shorthand, isShorthand(node) {
            guard !node.isNothing else {
                guard shorthand.required else { return [:] }
                file.report(.valueMissing(description.name, at: place, file))
                return nil
            }
            return argument(node, shorthand).map { [shorthand.name.en: $0] }
        }
        if node.isNothing, !description.parameters.contains(where: \.required) { return [:] }
        guard let section = Section(node, as: description.form(spelling: file.spelling), in: file, named: place) else {
            return nil
        }
        return read(section)
    }

    private func read(_ section: Section) -> [String: Arguments.Argument]? {
        var values: [String: Arguments.Argument] = [:]
        var isWhole = true
        for parameter in description.parameters {
            let key = Key(parameter.name, .raw(parameter.type.kind), pt: "", en: "")
            guard let node = section[key] else {
                if parameter.required || section.has(key) { isWhole = false }
                continue
            }
            guard let value = argument(node, parameter) else {
                isWhole = false
                continue
            }
            values[parameter.name.en] = value
        }
        return isWhole ? values : nil
    }

    private var shorthand: Parameter? {
        description.parameters.first { $0.name.en == description.shorthand }
    }

    /// A bare value; or a mapping, where the shorthand's own value is one and this is not a mapping of parameters.
    private func isShorthand(_ node: YAMLNode) -> Bool {
        guard case .mapping(let pairs) = node.kind else { return true }
        guard let shorthand, shorthand.type == .assignments || shorthand.type == .body else { return false }
        let words = pairs.compactMap(\.key.text)
        let areParameters = words.allSatisfy { word in description.parameters.contains { $0.name.matches(word) } }
        let hasRequired = description.parameters.allSatisfy { parameter in
            !parameter.required || words.contains { parameter.name.matches($0) }
        }
        return !(areParameters && hasRequired)
    }

    private func argument(_ node: YAMLNode, _ parameter: Parameter) -> Arguments.Argument? {
        switch parameter.type {
        case .text: file.text(node).map(Arguments.Argument.text)
        case .template: file.template(node).map(Arguments.Argument.template)
        case .name(let thing): name(node, thing).map(Arguments.Argument.name)
        case .integer(let range): file.integer(node, in: range).map(Arguments.Argument.integer)
        case .boolean: file.boolean(node).map(Arguments.Argument.boolean)
        case .span: Shape<Span>.span.read(node, file).map(Arguments.Argument.span)
        case .choice(let terms): file.choice(node, of: terms).map { .choice($0.en) }
        case .assignments: assignments(node).map(Arguments.Argument.assignments)
        case .body: file.body(node).map(Arguments.Argument.body)
        case .setting: file.setting(node, secret: false).map(Arguments.Argument.setting)
        }
    }

    private func name(_ node: YAMLNode, _ thing: NamedThing) -> String? {
        guard let name = file.name(node) else { return nil }
        file.use(thing, name, at: file.place(node))
        return name
    }

    private func assignments(_ node: YAMLNode) -> [Arguments.Assignment]? {
        guard let pairs = file.mapping(node) else { return nil }
        var assignments: [Arguments.Assignment] = []
        for pair in pairs {
            guard let path = pair.key.text, let field = file.field(path, at: file.place(pair.key)),
                let value = file.template(pair.value)
            else { continue }
            assignments.append(.init(field: field, value: value, mark: file.place(pair.key).mark))
        }
        return assignments.count == pairs.count ? assignments : nil
    }
}

extension KindDescription {
    /// The kind's parameters as keys of a mapping.
    package func form(spelling: UserLanguage?) -> Form {
        let name = "`\(name[spelling ?? .en])`"
        return Form(
            LocalizedText(pt: name, en: name), summary,
            parameters.map { FormField($0.name, $0.type.kind, required: $0.required, $0.summary) })
    }
}

extension ArgumentType {
    var kind: ShapeKind {
        switch self {
        case .text: .text
        case .template: .template
        case .name(.call): .call
        case .name: .name
        case .integer(let range): .integer(range)
        case .boolean: .boolean
        case .span: .span
        case .choice(let terms): .choice(terms)
        case .assignments, .body: .body
        case .setting: .setting
        }
    }
}
