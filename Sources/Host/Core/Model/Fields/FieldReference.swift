/// A field as a file names it, found when the file was loaded.
package enum FieldReference: Sendable {
    case field(Field)
    /// One of a family whose names the tenant chooses.
    case member(FieldFamily, String)

    /// The field's English name, whatever spelling the file used.
    package var name: String {
        switch self {
        case .field(let field): field.name.en
        case .member(let family, let name): family.name.en + "." + name
        }
    }

    package func value(in scope: Scope) -> Value {
        switch self {
        case .field(let field): field.read(scope)
        case .member(let family, let name): family.value(of: name, in: scope)
        }
    }

    package func text(in scope: Scope) -> String {
        if case .field(let field) = self, let show = field.show { return show(scope) }
        return value(in: scope).display
    }
}

/// Names below a prefix that are not known beforehand.
package enum FieldFamily: String, Sendable, Hashable, CaseIterable {
    case flow
    case input
    case body
    case path
    case answer
    case payload

    package var name: Term {
        switch self {
        case .flow: Term("flow", pt: "fluxo")
        case .input: Term("input", pt: "entrada")
        case .body: Term("body", pt: "corpo")
        case .path: Term("path", pt: "caminho")
        case .answer: Term("answer", pt: "retorno")
        case .payload: Term("payload", pt: "dados")
        }
    }

    package var summary: LocalizedText {
        switch self {
        case .flow: LocalizedText(pt: "o que este fluxo guardou com `set`", en: "what this flow stored with `set`")
        case .input:
            LocalizedText(
                pt: "o que este fluxo recebeu de quem o executou", en: "what this flow was given when it was run")
        case .body: LocalizedText(pt: "um campo do corpo que o robô enviou", en: "a field of the body a robot sent")
        case .path:
            LocalizedText(pt: "um trecho `{nome}` do endereço chamado", en: "a `{name}` part of the address called")
        case .answer:
            LocalizedText(
                pt: "um campo do que o outro sistema respondeu", en: "a field of what the other system answered")
        case .payload: LocalizedText(pt: "um campo do que `emit` levou", en: "a field of what `emit` carried")
        }
    }

    func value(of name: String, in scope: Scope) -> Value {
        switch self {
        case .flow: scope.run?.variables[name] ?? .null
        case .input: scope.run?.inputs[name] ?? .null
        case .body: scope.endpoint?.body[name] ?? .null
        case .path: scope.endpoint?.parameters[name].map(Value.text) ?? .null
        case .answer: answer(name, scope)
        case .payload: scope.payload[name]
        }
    }

    private func answer(_ name: String, _ scope: Scope) -> Value {
        guard case .answered(_, let body) = scope.answer?.outcome else { return .null }
        return body[name]
    }
}
