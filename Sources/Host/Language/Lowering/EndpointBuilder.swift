import Core
import YAML

/// Adds to an endpoint who may call it and what it accepts.
struct EndpointBuilder {
    let section: Section

    private var file: FileContext { section.file }

    private static let token: Term = "token"
    private static let none = Term("none", pt: "nenhuma")
    private static let optional = Term("optional", pt: "opcional")

    func complete(_ trigger: Trigger) -> Trigger {
        guard case .endpoint(var endpoint) = trigger else {
            for place in [placeOfAuth, placeOfAccepts].compactMap({ $0 }) {
                file.report(.onlyForEndpoints(at: place))
            }
            return trigger
        }
        endpoint.token = auth()
        endpoint.accepts = (section[RuleForm.accepts] ?? []).compactMap(field)
        return .endpoint(endpoint)
    }

    private var placeOfAuth: Place? { section.has(RuleForm.auth) ? section.place(RuleForm.auth) : nil }
    private var placeOfAccepts: Place? { section.has(RuleForm.accepts) ? section.place(RuleForm.accepts) : nil }

    /// `token NAME`, or `none` for an address that anybody may call.
    private func auth() -> String? {
        guard section.has(RuleForm.auth) else {
            file.report(.authMissing(Self.none, file, at: section.place(RuleForm.on)))
            return nil
        }
        guard let text = section[RuleForm.auth] else { return nil }
        let place = section.valuePlace(RuleForm.auth)
        if Self.none.matches(text) {
            file.keep(Self.none, as: text, at: place)
            return nil
        }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, Self.token.matches(words[0]), words[1].isName else {
            file.report(.wrongAuth(file.word(Self.none), at: place))
            return nil
        }
        return words[1]
    }

    /// `text`, `optional time`
    private func field(_ named: Named<YAMLNode>) -> Endpoint.Field? {
        guard let text = file.text(named.value) else { return nil }
        let place = file.place(named.value)
        var words = text.split(separator: " ").map(String.init)
        let optional = words.first.map(Self.optional.matches) ?? false
        if optional {
            file.keep(Self.optional, as: words[0], at: place)
            words.removeFirst()
        }
        let kinds = Endpoint.FieldKind.allCases
        guard words.count == 1, let kind = kinds.first(where: { $0.name.matches(words[0]) }) else {
            let word = words.first ?? text
            file.report(
                .unknown(
                    "type", LocalizedText(pt: "o tipo", en: "type"), word, among: kinds.map { file.word($0.name) },
                    at: place))
            return nil
        }
        let before = optional ? text.prefix { $0 != " " } : ""
        file.keep(kind.name, as: words[0], at: file.place(of: words[0], in: named.value, after: before))
        return Endpoint.Field(name: named.name, kind: kind, optional: optional)
    }
}

extension Endpoint.FieldKind {
    /// The type's word in both spellings.
    var name: Term {
        switch self {
        case .text: Term("text", pt: "texto")
        case .number: Term("number", pt: "numero")
        case .integer: Term("integer", pt: "inteiro")
        case .boolean: Term("boolean", pt: "sim_ou_nao")
        case .time: Term("time", pt: "hora")
        case .date: Term("date", pt: "data")
        case .list: Term("list", pt: "lista")
        case .map: Term("map", pt: "mapa")
        }
    }
}
