internal import CLuaGuard

/// The one owner of a guarded Lua state.
struct LuaState: ~Copyable {
    private let handle: OpaquePointer

    init(_ limits: LuaLimits) throws(LuaFault) {
        var cLimits = lua_guard_limits(limits)
        guard let handle = lua_guard_new(&cLimits, LuaHost.callback) else {
            throw LuaFault(code: .unavailable, luaMessage: "no memory for a Lua state")
        }
        self.handle = handle
    }

    deinit { lua_guard_free(handle) }

    func enter(_ host: LuaHost, seed: UInt64 = 0) {
        lua_guard_enter(handle, Unmanaged.passUnretained(host).toOpaque(), seed)
    }

    func declare(_ vocabulary: LuaVocabulary) throws(LuaFault) {
        for name in vocabulary.registrars {
            try check(withText(name) { lua_guard_registrar(handle, $0, $1) })
        }
        for (index, function) in vocabulary.functions.enumerated() {
            let forPrelude: Int32 = function.isForPrelude ? 1 : 0
            try check(withText(function.name) { lua_guard_function(handle, $0, $1, Int32(index), forPrelude) })
        }
        for (name, message) in vocabulary.absent {
            let status = withText(name) { name, length in
                withText(message) { lua_guard_absent(handle, name, length, $0, $1) }
            }
            try check(status)
        }
        try check(withText(vocabulary.prelude) { lua_guard_prelude(handle, $0, $1) })
    }

    func load(_ source: LuaSource, kind: String, name: String, head: String) throws(LuaFault) {
        let status = withText(source.text + source.chunk + kind + name + head) { base, _ in
            var chunk = lua_guard_chunk()
            chunk.source = base
            chunk.source_length = source.text.utf8.count
            chunk.chunk = base?.advanced(by: chunk.source_length)
            chunk.chunk_length = source.chunk.utf8.count
            chunk.kind = chunk.chunk?.advanced(by: chunk.chunk_length)
            chunk.kind_length = kind.utf8.count
            chunk.name = chunk.kind?.advanced(by: chunk.kind_length)
            chunk.name_length = name.utf8.count
            chunk.head = chunk.name?.advanced(by: chunk.name_length)
            chunk.head_length = head.utf8.count
            chunk.line_offset = Int32(clamping: min(max(source.lineOffset, 0), 1_000_000))
            return lua_guard_load(handle, &chunk)
        }
        try check(status)
    }

    func call(_ bytes: [UInt8]) throws(LuaFault) -> [LuaValue] {
        try check(lua_guard_call(handle, bytes, bytes.count))
        return try result()
    }

    func start(_ bytes: [UInt8]) throws(LuaFault) -> LuaStep {
        var ticket: UInt64 = 0
        let status = lua_guard_start(handle, bytes, bytes.count, &ticket)
        return try step(status, LuaCoroutine(ticket: ticket))
    }

    func resume(_ coroutine: LuaCoroutine, _ bytes: [UInt8]) throws(LuaFault) -> LuaStep {
        try step(lua_guard_resume(handle, coroutine.ticket, bytes, bytes.count), coroutine)
    }

    func registrations() throws(LuaFault) -> [LuaRegistration] {
        try check(lua_guard_registrations(handle))
        return try result().first?.list?.compactMap(LuaRegistration.init) ?? []
    }

    func rest() { lua_guard_rest(handle) }

    var usage: LuaUsage {
        LuaUsage(
            peakBytes: lua_guard_peak_bytes(handle), imageBytes: lua_guard_image_bytes(handle),
            instructions: lua_guard_instructions_used(handle))
    }

    private func step(_ status: lua_guard_status, _ coroutine: LuaCoroutine) throws(LuaFault) -> LuaStep {
        if status == LUA_GUARD_YIELDED { return .yielded(request: try result(), coroutine) }
        try check(status)
        return .returned(try result())
    }

    private func result() throws(LuaFault) -> [LuaValue] {
        var length = 0
        let start = lua_guard_result(handle, &length)
        var reader = LuaReader(UnsafeRawBufferPointer(start: start, count: length))
        guard let values = reader.values() else { throw LuaFault(code: .badValue, luaMessage: "malformed result") }
        return values
    }

    private func check(_ status: lua_guard_status) throws(LuaFault) {
        if status == LUA_GUARD_OK { return }
        if status == LUA_GUARD_STALE {
            throw LuaFault(code: .stale, luaMessage: "the coroutine has ended, or another call began since")
        }
        var length = 0
        let start = lua_guard_message(handle, &length)
        let text = String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
        throw LuaFault(code: LuaFault.Code(status), luaMessage: text)
    }

    private func withText<Result>(_ text: String, _ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, $0.count) }
        }
    }
}

extension lua_guard_limits {
    /// Clamped to what the guard can work with.
    fileprivate init(_ limits: LuaLimits) {
        func bytes(_ count: Int, atLeast least: Int) -> Int { min(max(count, least), 1 << 30) }
        self.init()
        memory_bytes = bytes(limits.memoryBytes, atLeast: 256 * 1024)
        text_bytes = bytes(limits.textBytes, atLeast: 64)
        source_bytes = bytes(limits.sourceBytes, atLeast: 0)
        wire_bytes = bytes(limits.valueBytes, atLeast: 64)
        c_stack_bytes = bytes(limits.stackBytes, atLeast: 16 * 1024)
        instructions = min(max(limits.instructions, 100_000), 1 << 50)
        nanoseconds = min(max(limits.milliseconds, 1), 60_000) * 1_000_000
        value_depth = Int32(clamping: min(max(limits.valueDepth, 1), 100))
    }
}

extension LuaFault.Code {
    fileprivate init(_ status: lua_guard_status) {
        switch status {
        case LUA_GUARD_SYNTAX: self = .syntax
        case LUA_GUARD_MEMORY: self = .memory
        case LUA_GUARD_TIME: self = .time
        case LUA_GUARD_SOURCE: self = .sourceTooLarge
        case LUA_GUARD_VALUE: self = .badValue
        case LUA_GUARD_MISSING: self = .missing
        default: self = .runtime
        }
    }
}
