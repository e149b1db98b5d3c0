/// The type of what a flow is given when another one runs it.
package enum InputType: Sendable, Hashable {
    case text
    case number
    case boolean
    case date
    case time
    /// One of the texts listed.
    case choice([String])

    /// The types that have a word; a choice is the list itself.
    package static let named: [InputType] = [.text, .number, .boolean, .date, .time]

    /// The type's word in both spellings.
    package var name: Term {
        switch self {
        case .text: Term("text", pt: "texto")
        case .number: Term("number", pt: "numero")
        case .boolean: Term("boolean", pt: "sim_ou_nao")
        case .date: Term("date", pt: "data")
        case .time: Term("time", pt: "hora")
        case .choice: Term("choice", pt: "opcao")
        }
    }

    /// The kind of field an input of this type is.
    package var fieldKind: Field.Kind {
        switch self {
        case .text, .choice: .text
        case .number: .number
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        }
    }

    /// The value that `text` writes; nil when it is none of this type.
    package func value(of text: String) -> Value? {
        switch self {
        case .text: .text(text)
        case .number: Int64(text).map(Value.int) ?? Double(text).flatMap { $0.isFinite ? .double($0) : nil }
        case .boolean: Self.boolean(text).map(Value.bool)
        case .date: CivilDate(text).map { .text($0.text) }
        case .time: CivilTime(text).map { .text($0.text) }
        case .choice(let choices): choices.contains(text) ? .text(text) : nil
        }
    }

    /// The value as this type, when it can be: `3` is a text too, and `"3"` a number.
    package func value(of value: Value) -> Value? {
        if case .bool = value, self == .boolean { return value }
        return value.isEmpty ? nil : self.value(of: value.display)
    }

    private static func boolean(_ word: String) -> Bool? {
        switch word.lowercased() {
        case "yes", "true", "sim": true
        case "no", "false", "não", "nao": false
        default: nil
        }
    }
}
