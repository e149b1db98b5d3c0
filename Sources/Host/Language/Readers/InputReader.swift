import Core
import YAML

/// Reads what an input is given: a value of its type, or a field that is one.
struct InputReader {
    let type: InputType
    let file: FileContext

    /// A value written out.
    func literal(_ node: YAMLNode) -> Value? {
        guard let text = file.text(node) else { return nil }
        if let value = type.value(of: text) { return value }
        if case .choice(let choices) = type {
            file.report(
                .unknown(
                    "choice", LocalizedText(pt: "a opção", en: "choice"), text, among: choices, at: file.place(node)))
        } else {
            file.report(.wrongType(type.written, at: file.place(node)))
        }
        return nil
    }

    func source(_ named: Named<YAMLNode>) -> Subflow.Source? {
        let node = named.value
        guard !node.isNothing else {
            file.report(.valueMissing(Term(stringLiteral: named.name), at: named.place, file))
            return nil
        }
        guard let template = file.template(node) else { return nil }
        if let field = template.onlyField { return source(field, at: file.place(node)) }
        guard template.hasFields else { return literal(node).map(Subflow.Source.value) }
        guard type == .text else {
            file.report(.wrongInput(type, file, at: file.place(node)))
            return nil
        }
        return .text(template)
    }

    private func source(_ field: FieldReference, at place: Place) -> Subflow.Source? {
        if type == .text { return .text(Template(pieces: [.field(field, filters: [])], mark: place.mark)) }
        guard field.kind == nil || field.kind == type.fieldKind else {
            file.report(.wrongInput(type, file, at: place))
            return nil
        }
        return .field(field)
    }
}

extension InputType {
    fileprivate var written: WrittenType {
        switch self {
        case .text, .choice: .text
        case .number: .number
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        }
    }
}

extension Template {
    var hasFields: Bool {
        pieces.contains { if case .field = $0 { true } else { false } }
    }

    /// The field this text is, when it is nothing else.
    var onlyField: FieldReference? {
        guard pieces.count == 1, case .field(let field, let filters)? = pieces.first, filters.isEmpty else {
            return nil
        }
        return field
    }
}
