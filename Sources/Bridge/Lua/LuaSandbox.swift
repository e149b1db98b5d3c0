internal import Synchronization

/// The scripts of one version of one tenant, loaded once and called any number of times.
///
/// Each `call` and `start` begins with exactly the state that loading left: the whole Lua state lies in one region of
/// memory, and its bytes are copied back from an image before the script runs. So nothing a call changes (globals,
/// upvalues, tables of the library, what the collector has in hand) is there for the next contact.
///
/// One caller at a time: a lock guards the state, so a second caller waits.
package final class LuaSandbox: Sendable {
    private let host: LuaHost
    private let state: Mutex<LuaState>

    package init(_ vocabulary: LuaVocabulary = LuaVocabulary(), limits: LuaLimits = LuaLimits()) throws(LuaFault) {
        host = LuaHost(vocabulary)
        let state = try LuaState(limits)
        state.enter(host)
        try state.declare(vocabulary)
        self.state = Mutex(state)
    }

    /// Runs a file, whose registrations become callable; a file that fails leaves no trace.
    package func load(_ source: LuaSource) throws(LuaFault) {
        try within { state throws(LuaFault) in try state.load(source, kind: "", name: "", head: "") }
    }

    /// Makes a piece of Lua the body of the function (kind, name), without running it.
    ///
    /// `parameters` are the names of its arguments: identifiers the embedder chose, never a tenant's text.
    package func define(
        _ kind: String, _ name: String, parameters: [String], body: LuaSource
    ) throws(LuaFault) {
        guard !kind.isEmpty else { throw LuaFault(code: .missing, luaMessage: "a definition needs a kind") }
        let head = parameters.isEmpty ? "" : "local \(parameters.joined(separator: ",")) = ... "
        try within { state throws(LuaFault) in try state.load(body, kind: kind, name: name, head: head) }
    }

    package func registrations() throws(LuaFault) -> [LuaRegistration] {
        try within { state throws(LuaFault) in try state.registrations() }
    }

    /// Calls a registered function to its end. `seed` feeds `math.random`.
    package func call(
        _ kind: String, _ name: String, _ arguments: [LuaValue] = [], seed: UInt64 = 0
    ) throws(LuaFault) -> [LuaValue] {
        let bytes = LuaWriter([.text(kind), .text(name)] + arguments).bytes
        return try within(seed: seed) { state throws(LuaFault) in try state.call(bytes) }
    }

    /// Begins a function that may `request` something of the host. The seed must be recorded with the answers.
    package func start(
        _ kind: String, _ name: String, _ arguments: [LuaValue] = [], seed: UInt64 = 0
    ) throws(LuaFault) -> LuaStep {
        let bytes = LuaWriter([.text(kind), .text(name)] + arguments).bytes
        return try within(seed: seed) { state throws(LuaFault) in try state.start(bytes) }
    }

    /// Answers the request a coroutine waits for.
    package func resume(_ coroutine: LuaCoroutine, _ answer: [LuaValue]) throws(LuaFault) -> LuaStep {
        let bytes = LuaWriter(answer).bytes
        return try within { state throws(LuaFault) in try state.resume(coroutine, bytes) }
    }

    /// Gives back what the state holds beside its image, until the next call.
    package func rest() {
        state.withLock { $0.rest() }
    }

    package var usage: LuaUsage {
        state.withLock { $0.usage }
    }

    private func within<Result: Sendable>(
        seed: UInt64 = 0, _ body: (borrowing LuaState) throws(LuaFault) -> Result
    ) throws(LuaFault) -> Result {
        try state.withLock { state throws(LuaFault) in
            state.enter(host, seed: seed)
            return try body(state)
        }
    }
}
