import Core
import HTTPServer

/// Reads a robot's JSON body against the fields its rule accepts.
enum EndpointBody {
    struct Fault: Error {
        let code: String
        let field: String?
        let words: LocalizedText

        /// 422 names the field; a body that is no JSON is a 400.
        var response: HTTPResponse { .fault(field == nil ? 400 : 422, code, words, field: field) }
    }

    static func read(_ bytes: [UInt8], _ fields: [Endpoint.Field]) -> Result<Value, Fault> {
        do {
            let body = bytes.isEmpty ? .map([:]) : try JSON.parse(bytes)
            guard case .map(let map) = body else {
                return .failure(Fault(code: "not-an-object", field: nil, words: .notAnObject))
            }
            if let fault = fields.lazy.compactMap({ check($0, map) }).first { return .failure(fault) }
            if let fault = unknown(map, fields) { return .failure(fault) }
            return .success(body)
        } catch {
            return .failure(Fault(code: "not-json", field: nil, words: .notJSON(error)))
        }
    }

    private static func check(_ field: Endpoint.Field, _ body: [String: Value]) -> Fault? {
        guard let value = body[field.name], value != .null else {
            return field.optional ? nil : Fault(code: "missing-field", field: field.name, words: .missing(field))
        }
        return field.kind.accepts(value) ? nil : Fault(code: "wrong-field", field: field.name, words: .wrong(field))
    }

    private static func unknown(_ body: [String: Value], _ fields: [Endpoint.Field]) -> Fault? {
        guard !fields.isEmpty else { return nil }
        let names = fields.map(\.name)
        guard let stranger = body.keys.sorted().first(where: { !names.contains($0) }) else { return nil }
        return Fault(
            code: "unknown-field", field: stranger,
            words: .stranger(stranger, Suggestion.nearest(to: stranger, among: names)))
    }
}

extension Endpoint.FieldKind {
    /// Times are ISO 8601, as text.
    fileprivate func accepts(_ value: Value) -> Bool {
        switch (self, value) {
        case (.text, .text), (.boolean, .bool), (.integer, .int), (.number, .int), (.number, .double), (.list, .list),
            (.map, .map):
            true
        case (.time, .text(let text)): CivilDateTime(text) != nil || Instant(text) != nil
        case (.date, .text(let text)): CivilDate(text) != nil
        default: false
        }
    }

    fileprivate var words: LocalizedText {
        switch self {
        case .text: LocalizedText(pt: "um texto", en: "a text")
        case .number: LocalizedText(pt: "um número", en: "a number")
        case .integer: LocalizedText(pt: "um número inteiro", en: "a whole number")
        case .boolean: LocalizedText(pt: "true ou false", en: "true or false")
        case .time:
            LocalizedText(pt: "uma data e hora, como 2026-11-25T10:00", en: "a date and time, such as 2026-11-25T10:00")
        case .date: LocalizedText(pt: "uma data, como 2026-11-25", en: "a date, such as 2026-11-25")
        case .list: LocalizedText(pt: "uma lista", en: "a list")
        case .map: LocalizedText(pt: "um objeto", en: "an object")
        }
    }
}

extension LocalizedText {
    fileprivate static let notAnObject = LocalizedText(
        pt: "o corpo deve ser um objeto JSON", en: "the body must be a JSON object")

    fileprivate static func notJSON(_ fault: JSONFault) -> LocalizedText {
        LocalizedText(
            pt: "o corpo não é JSON: \(fault.message.pt), no byte \(fault.offset)",
            en: "the body is not JSON: \(fault.message.en), at byte \(fault.offset)")
    }

    fileprivate static func missing(_ field: Endpoint.Field) -> LocalizedText {
        LocalizedText(
            pt: "falta o campo `\(field.name)`: \(field.kind.words.pt)",
            en: "the field `\(field.name)` is missing: \(field.kind.words.en)")
    }

    fileprivate static func wrong(_ field: Endpoint.Field) -> LocalizedText {
        LocalizedText(
            pt: "o campo `\(field.name)` deve ser \(field.kind.words.pt)",
            en: "the field `\(field.name)` must be \(field.kind.words.en)")
    }

    fileprivate static func stranger(_ name: String, _ suggestion: String?) -> LocalizedText {
        LocalizedText(
            pt: "o campo `\(name)` não é aceito" + (suggestion.map { "; seria `\($0)`?" } ?? ""),
            en: "the field `\(name)` is not accepted" + (suggestion.map { "; did you mean `\($0)`?" } ?? ""))
    }
}
