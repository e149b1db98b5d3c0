import Core
import Lua

/// `text`: functions on letters, where Lua's own `string` counts bytes and knows no accents.
enum TextLibrary {
    static let functions: [LuaFunction] = ScriptLibrary.text.map { function in
        LuaFunction("text.\(function.name)", documentation: function.summary.en) { arguments throws(LuaRefusal) in
            guard let value = arguments.first.flatMap(TextLibrary.text) else {
                throw LuaRefusal("text.\(function.name) expects a text")
            }
            let count = arguments.count > 1 ? try TextLibrary.count(arguments[1], function.name) : 1
            return [apply(function.name, to: value, count)]
        }
    }

    private static func text(_ value: LuaValue) -> String? {
        switch value {
        case .text(let text): text
        case .int(let number): String(number)
        case .number(let number): String(number)
        default: nil
        }
    }

    private static func count(_ value: LuaValue, _ name: String) throws(LuaRefusal) -> Int {
        switch value {
        case .null: return 1
        case .int(let count) where count >= 0: return Int(clamping: count)
        case .number(let count) where count >= 0 && count < 1e9: return Int(count)
        default: throw LuaRefusal("text.\(name) expects a number of letters")
        }
    }

    private static func apply(_ name: String, to value: String, _ count: Int) -> LuaValue {
        switch name {
        case "length": .int(Int64(value.count))
        case "first": .text(String(value.prefix(count)))
        case "last": .text(String(value.suffix(count)))
        case "first_name": .text(PersonName(value).first)
        default: .text(TextFilter(rawValue: name)?.apply(to: value) ?? value)
        }
    }
}
