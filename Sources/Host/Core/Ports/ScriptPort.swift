/// A tenant's scripts, as the engine asks them: values in, values out, no world.
package protocol ScriptPort: Sendable {
    /// Names registered with `interpret`, `condition` and `action`, and where.
    var registrations: [ScriptRegistration] { get }
    /// What a script makes of a reply that the built-in reader did not understand; nil when it says nothing.
    func interpret(_ text: String, scope: Scope) throws(ScriptFault) -> ScriptReading?
    func condition(_ name: String, scope: Scope) throws(ScriptFault) -> (holds: Bool, reason: String)
    /// The requests an action makes, each `{kind: …}`, in order.
    func action(_ name: String, arguments: Value, scope: Scope) throws(ScriptFault) -> [Value]
}

package struct ScriptRegistration: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case interpret, condition, action, flow
    }

    package let kind: Kind
    package let name: String
    package let mark: SourceMark

    package init(kind: Kind, name: String, mark: SourceMark) {
        self.kind = kind
        self.name = name
        self.mark = mark
    }
}

package struct ScriptReading: Sendable, Hashable {
    package let answer: String
    package let reason: String
    package let interpreter: ScriptRegistration

    package init(answer: String, reason: String, interpreter: ScriptRegistration) {
        self.answer = answer
        self.reason = reason
        self.interpreter = interpreter
    }
}

package struct ScriptFault: Error, Sendable, Hashable {
    /// `syntax`, `runtime`, `time`, `memory`, …
    package let code: String
    package let message: String
    package let mark: SourceMark?

    package init(code: String, message: String, mark: SourceMark?) {
        self.code = code
        self.message = message
        self.mark = mark
    }
}

/// A tenant without scripts.
package struct NoScripts: ScriptPort {
    package init() {}
    package var registrations: [ScriptRegistration] { [] }
    package func interpret(_ text: String, scope: Scope) throws(ScriptFault) -> ScriptReading? { nil }
    package func condition(_ name: String, scope: Scope) throws(ScriptFault) -> (holds: Bool, reason: String) {
        throw ScriptFault(code: "unknown", message: "no condition `\(name)`", mark: nil)
    }
    package func action(_ name: String, arguments: Value, scope: Scope) throws(ScriptFault) -> [Value] {
        throw ScriptFault(code: "unknown", message: "no action `\(name)`", mark: nil)
    }
}
