/// A tenant's scripts, as the engine asks them: values in, values out, no world.
package protocol ScriptPort: Sendable {
    /// Names registered with `interpret`, `condition` and `action`, and where.
    var registrations: [ScriptRegistration] { get }
    /// What a script makes of a reply that the built-in reader did not understand; nil when it says nothing.
    func interpret(_ text: String, scope: Scope) throws(ScriptFault) -> ScriptReading?
    func condition(_ name: String, scope: Scope) throws(ScriptFault) -> (holds: Bool, reason: String)
    /// The requests an action makes, each `{kind: …}`, in order.
    func action(_ name: String, arguments: Value, scope: Scope) throws(ScriptFault) -> [Value]
    /// Runs a script's flow from its beginning, asking `answer` for each request it makes, until it returns or a
    /// request is left open.
    ///
    /// The same `start`, `seed` and answers bring it to the same requests. `answer` must not call this port.
    /// - Returns: what the flow returned; nil when a request was left open.
    func converse(
        _ flow: String, start: ScriptStart, answer: (ScriptRequest) -> ScriptReply?
    ) throws(ScriptFault) -> [Value]?
    /// Gives back memory that only a running script needs; the next call takes it anew.
    func rest()
}

extension ScriptPort {
    package func rest() {}
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

/// What a script's flow begins with.
package struct ScriptStart: Sendable, Hashable {
    /// The fields of `chat`.
    package let fields: Value
    /// The civil time at the clinic, `2026-11-25 10:00`.
    package let now: String
    package let seed: UInt64
    /// Whether answers recorded earlier come first.
    package let isReplay: Bool

    package init(fields: Value, now: String, seed: UInt64, isReplay: Bool) {
        self.fields = fields
        self.now = now
        self.seed = seed
        self.isReplay = isReplay
    }
}

/// Something a script's flow asks of the engine: a call of one of the `chat` functions.
package struct ScriptRequest: Sendable, Hashable {
    /// The function's name.
    package let kind: String
    /// By the names of its parameters; those left out are missing.
    package let arguments: [String: Value]
    /// The line that calls it.
    package let mark: SourceMark

    package init(kind: String, arguments: [String: Value], mark: SourceMark) {
        self.kind = kind
        self.arguments = arguments
        self.mark = mark
    }

    /// Of everything but the place: a line may move without changing what is asked.
    package var digest: Digest {
        Digest(JSON.bytes(.map(arguments)))
    }
}

/// The results of a request.
package struct ScriptReply: Sendable, Hashable {
    package let results: [Value]
    /// The civil time at the clinic when it was answered.
    package let now: String
    /// Answered in an earlier event: what the script prints on the way was printed then.
    package let isRecorded: Bool

    package init(results: [Value], now: String, isRecorded: Bool) {
        self.results = results
        self.now = now
        self.isRecorded = isRecorded
    }
}

package struct ScriptFault: Error, Sendable, Hashable {
    /// `syntax`, `runtime`, `time`, `memory`, …
    package let code: String
    package let words: LocalizedText
    package let mark: SourceMark?

    package init(code: String, words: LocalizedText, mark: SourceMark?) {
        self.code = code
        self.words = words
        self.mark = mark
    }

    /// What Lua said, in its own language.
    package init(code: String, message: String, mark: SourceMark?) {
        self.init(code: code, words: LocalizedText(pt: message, en: message), mark: mark)
    }

    package var message: String { words.en }
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
    package func converse(
        _ flow: String, start: ScriptStart, answer: (ScriptRequest) -> ScriptReply?
    ) throws(ScriptFault) -> [Value]? {
        throw ScriptFault(code: "unknown", message: "no flow `\(flow)`", mark: nil)
    }
}
