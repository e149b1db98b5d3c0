/// A datum as rules, scripts and robots see it: JSON's shapes with whole numbers kept whole.
package enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case text(String)
    case list([Value])
    case map([String: Value])

    /// Nothing to see: null, the empty text, an empty list or map.
    package var isEmpty: Bool {
        switch self {
        case .null: true
        case .text(let text): text.isEmpty
        case .list(let list): list.isEmpty
        case .map(let map): map.isEmpty
        case .bool, .int, .double: false
        }
    }

    /// As a person reads it inside a message.
    package var display: String {
        switch self {
        case .null: ""
        case .bool(let bool): bool ? "sim" : "não"
        case .int(let int): String(int)
        case .double(let double): String(double)
        case .text(let text): text
        case .list(let list): list.map(\.display).joined(separator: ", ")
        case .map: JSON.text(self)
        }
    }

    /// The number this is, or the number this text writes.
    package var number: Double? {
        switch self {
        case .int(let int): Double(int)
        case .double(let double): double
        case .text(let text): Double(text)
        case .null, .bool, .list, .map: nil
        }
    }

    package subscript(_ key: String) -> Value {
        if case .map(let map) = self { map[key] ?? .null } else { .null }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(arrayLiteral elements: Value...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .map(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
