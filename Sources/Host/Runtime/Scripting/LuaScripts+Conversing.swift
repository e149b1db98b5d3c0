import Core
import Lua

extension LuaScripts {
    /// Instructions a conversation may spend in one event, its replay included.
    static let conversationInstructions: Int64 = 10_000_000

    package func converse(
        _ flow: String, start: ScriptStart, answer: (ScriptRequest) -> ScriptReply?
    ) throws(ScriptFault) -> [Value]? {
        printer.isQuiet = start.isReplay
        defer { printer.isQuiet = false }
        do {
            let results = try sandbox.converse(
                ScriptRegistration.Kind.flow.rawValue, flow, [.chat(start)], seed: start.seed,
                instructions: Self.conversationInstructions
            ) { values in
                guard let request = ScriptRequest(values), let reply = answer(request) else { return nil }
                printer.isQuiet = reply.isRecorded
                return [.text(reply.now)] + reply.results.map(LuaValue.init)
            }
            return results?.map(Value.init)
        } catch {
            throw ScriptFault(error)
        }
    }
}

extension LuaValue {
    fileprivate static func chat(_ start: ScriptStart) -> LuaValue {
        var fields: [String: LuaValue] = [:]
        if case .map(let given) = start.fields { fields = given.mapValues(LuaValue.init) }
        fields["now"] = .text(start.now)
        fields["today"] = .text(String(start.now.prefix(10)))
        return .object(class: "chat", fields: fields)
    }
}

extension ScriptRequest {
    /// What the prelude yields: name, chunk, line, arguments by name.
    fileprivate init?(_ values: [LuaValue]) {
        guard values.count == 4, let kind = values[0].text, let file = values[1].text, case .int(let line) = values[2],
            let given = values[3].fields
        else { return nil }
        self.init(
            kind: kind, arguments: given.mapValues(Value.init),
            mark: SourceMark(file: file, line: Int(clamping: line), column: 1))
    }
}
