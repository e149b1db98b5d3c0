internal import CLuaGuard

/// Answers what a running script asks of Swift. No Lua call happens below its frames, so no error jumps over them.
final class LuaHost: Sendable {
    let vocabulary: LuaVocabulary

    init(_ vocabulary: LuaVocabulary) { self.vocabulary = vocabulary }

    /// `nil`: nothing to answer.
    func answer(index: Int32, bytes: UnsafeRawBufferPointer) throws(LuaRefusal) -> [LuaValue]? {
        switch index {
        case LUA_GUARD_HOST_PRINT:
            vocabulary.log(String(decoding: bytes, as: UTF8.self))
            return nil
        case LUA_GUARD_HOST_REQUIRE: return try module(Self.read(bytes))
        default:
            guard vocabulary.functions.indices.contains(Int(index)) else { throw LuaRefusal("no such function") }
            return try vocabulary.functions[Int(index)].body(Self.read(bytes))
        }
    }

    private func module(_ arguments: [LuaValue]) throws(LuaRefusal) -> [LuaValue] {
        let name = arguments.first?.text ?? ""
        guard let source = vocabulary.resolve(name) else { throw LuaRefusal("no module named '\(name)'") }
        return [.text(source.text), .text(source.chunk), .int(Int64(source.lineOffset))]
    }

    private static func read(_ bytes: UnsafeRawBufferPointer) -> [LuaValue] {
        var reader = LuaReader(bytes)
        return reader.values() ?? []
    }

    static let callback: lua_guard_host = { context, guardState, index, bytes, length in
        guard let context, let guardState else { return 1 }
        let host = Unmanaged<LuaHost>.fromOpaque(context).takeUnretainedValue()
        let span = UnsafeRawBufferPointer(start: bytes, count: length)
        do throws(LuaRefusal) {
            if let values = try host.answer(index: index, bytes: span) {
                let answer = LuaWriter(values).bytes
                lua_guard_answer(guardState, answer, answer.count)
            }
            return 0
        } catch {
            let message = Array(error.message.utf8)
            lua_guard_answer(guardState, message, message.count)
            return 1
        }
    }
}
