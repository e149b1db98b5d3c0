import Core
import Lua

/// A tenant's Lua files, as the engine asks them.
///
/// The sandbox starts every call from the state that loading left, so nothing leaks from one contact to the next.
package struct LuaScripts: ScriptPort {
    package let registrations: [ScriptRegistration]
    let sandbox: LuaSandbox
    let printer: ScriptPrinter

    /// Loads every script of a version.
    /// - Throws: the first fault, with the file and line it stands at.
    package init(_ scripts: [Script], log: @escaping @Sendable (String) -> Void) throws(ScriptFault) {
        printer = ScriptPrinter(log)
        do {
            sandbox = try LuaSandbox(ScriptVocabulary.make(modules: scripts, log: printer.print))
            for script in scripts where script.moduleName == nil {
                try sandbox.load(LuaSource(script.source, chunk: script.file))
            }
            registrations = try sandbox.registrations().compactMap(ScriptRegistration.init)
        } catch {
            throw ScriptFault(error)
        }
    }

    package func rest() { sandbox.rest() }

    package func interpret(_ text: String, scope: Scope) throws(ScriptFault) -> ScriptReading? {
        for interpreter in registrations where interpreter.kind == .interpret {
            let results = try call(interpreter, [.reply(text), .facts(scope)], scope)
            guard case .text(let answer)? = results.first else { continue }
            return ScriptReading(
                answer: answer, reason: results.dropFirst().first?.text ?? "", interpreter: interpreter)
        }
        return nil
    }

    package func condition(_ name: String, scope: Scope) throws(ScriptFault) -> (holds: Bool, reason: String) {
        let results = try call(try find(.condition, name), [.facts(scope)], scope)
        return (results.first?.isTruthy ?? false, results.dropFirst().first?.text ?? "")
    }

    package func action(_ name: String, arguments: Value, scope: Scope) throws(ScriptFault) -> [Value] {
        let results = try call(try find(.action, name), [LuaValue(arguments), .facts(scope)], scope)
        guard let requests = results.first?.list else { return results.prefix(1).map(Value.init) }
        return requests.map(Value.init)
    }

    private func find(_ kind: ScriptRegistration.Kind, _ name: String) throws(ScriptFault) -> ScriptRegistration {
        guard let found = registrations.first(where: { $0.kind == kind && $0.name == name }) else {
            throw ScriptFault(code: "unknown", message: "no \(kind.rawValue) `\(name)`", mark: nil)
        }
        return found
    }

    /// The seed is the instant of the event, so that a replay draws the same numbers.
    private func call(
        _ script: ScriptRegistration, _ arguments: [LuaValue], _ scope: Scope
    ) throws(ScriptFault) -> [LuaValue] {
        do {
            return try sandbox.call(
                script.kind.rawValue, script.name, arguments, seed: UInt64(bitPattern: scope.now.milliseconds))
        } catch {
            throw ScriptFault(error)
        }
    }
}

extension ScriptRegistration {
    init?(_ registration: LuaRegistration) {
        guard let kind = Kind(rawValue: registration.kind) else { return nil }
        self.init(
            kind: kind, name: registration.name,
            mark: SourceMark(file: registration.chunk, line: registration.line, column: 1))
    }
}

extension ScriptFault {
    init(_ fault: LuaFault) {
        let mark = fault.chunk.map { SourceMark(file: $0, line: fault.line ?? 1, column: 1) }
        self.init(code: fault.code.rawValue, words: LocalizedText(fault), mark: mark)
    }
}

extension LocalizedText {
    /// The sandbox's own reasons in both languages; Lua's as Lua says them.
    fileprivate init(_ fault: LuaFault) {
        switch fault.code {
        case .time: self.init(pt: "o script demorou demais", en: fault.message)
        case .memory: self.init(pt: "o script usou memória demais", en: fault.message)
        default: self.init(pt: fault.message, en: fault.message)
        }
    }
}
