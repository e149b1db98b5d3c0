import Core
import Engine
import Lua

/// What scripts may register and call, declared once.
enum ScriptVocabulary {
    static func make(modules: [Script], log: @escaping @Sendable (String) -> Void) -> LuaVocabulary {
        var vocabulary = LuaVocabulary()
        vocabulary.registrars = ScriptRegistration.Kind.allCases.map(\.rawValue)
        vocabulary.functions = [fold] + TextLibrary.functions
        vocabulary.prelude = prelude + "\n" + ChatPrelude.lua
        vocabulary.log = log
        vocabulary.resolve = { name in
            modules.module(named: name).map { LuaSource($0.source, chunk: $0.file) }
        }
        return vocabulary
    }

    private static let fold = LuaFunction(
        "fold", documentation: "text without accents and case, its words one space apart", isForPrelude: true
    ) { arguments throws(LuaRefusal) in
        guard case .text(let text)? = arguments.first else { throw LuaRefusal("has expects a text") }
        return [.text(ReplyText.folded(text))]
    }

    private static let prelude = """
        local host, class, new, request, located, here = ...
        class("reply", {
          has = function(self, phrase) return self.folded:find(host.fold(phrase), 1, true) ~= nil end,
        })
        """
}

extension LuaValue {
    /// The `reply` a script is given: its text as written and folded, and `reply:has(…)`.
    static func reply(_ text: String) -> LuaValue {
        .object(class: "reply", fields: ["text": .text(text), "folded": .text(ReplyText.folded(text))])
    }

    /// Every field of the catalog, as `{ ["appointment.date"] = … }`, that has a value now.
    static func facts(_ scope: Scope) -> LuaValue {
        var facts: [String: LuaValue] = [:]
        for field in FieldCatalog.all {
            let value = field.read(scope)
            if !value.isEmpty { facts[field.name.en] = LuaValue(value) }
        }
        return .map(facts)
    }

    init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .double(let double): self = .number(double)
        case .text(let text): self = .text(text)
        case .list(let list): self = .list(list.map(LuaValue.init))
        case .map(let map): self = .map(map.mapValues(LuaValue.init))
        }
    }
}

extension Value {
    init(_ value: LuaValue) {
        switch value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .number(let number): self = .double(number)
        case .text(let text): self = .text(text)
        case .list(let list): self = .list(list.map(Value.init))
        case .map(let fields), .object(_, let fields): self = .map(fields.mapValues(Value.init))
        }
    }
}
