/// A value on its way into or out of a script.
///
/// A table whose keys are exactly 1 to n is a list, and so is an empty one; a table whose keys are all texts is a map;
/// any other table, a function or a coroutine cannot leave a script. `nil` inside a table does not exist in Lua.
package enum LuaValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    case number(Double)
    case text(String)
    indirect case list([LuaValue])
    indirect case map([String: LuaValue])
    /// A table with the methods that the prelude declared by `class(name, methods)`.
    indirect case object(class: String, fields: [String: LuaValue])
}

extension LuaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int64) { self = .int(number) }
    package init(booleanLiteral truth: Bool) { self = .bool(truth) }
}

extension LuaValue {
    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// Everything but `null` and `false`, as in Lua.
    package var isTruthy: Bool { self != .null && self != .bool(false) }

    package var list: [LuaValue]? {
        if case .list(let values) = self { values } else { nil }
    }

    /// The fields of a map or an object; an empty table, which arrives as an empty list, is an empty map.
    package var fields: [String: LuaValue]? {
        switch self {
        case .map(let fields), .object(_, let fields): fields
        case .list([]): [:]
        default: nil
        }
    }
}
