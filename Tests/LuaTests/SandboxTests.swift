import Lua
import Synchronization
import Testing

@Suite struct SandboxTests {
    private func fault(_ body: () throws -> Void) -> LuaFault? {
        #expect(throws: LuaFault.self) { try body() }
    }

    @Test func `registrations tell kind, name, chunk and line`() throws {
        let sandbox = try LuaSandbox(Fixture.vocabulary)
        try sandbox.load(LuaSource("\naction('a', print)\n\nflow('b', print)", chunk: "x.lua", lineOffset: 10))
        let found = try sandbox.registrations().map { "\($0.kind) \($0.name) \($0.chunk):\($0.line)" }
        #expect(found == ["action a x.lua:12", "flow b x.lua:14"])
    }

    @Test func `a name registered twice is refused where it happens`() throws {
        let fault = fault { _ = try Fixture.sandbox("action('a', print)\naction('a', print)") }
        #expect(fault?.line == 2)
        #expect(fault?.message.contains("already defined") == true)
    }

    @Test(arguments: [
        ("\n\nlocal x = = 1", LuaFault.Code.syntax, 8), ("\nerror('x')", .runtime, 7),
        ("\n\n\nlocal x = nil + 1", .runtime, 9),
        ("\nwhile true do end", .time, 7), ("\n\nreturn _ENV", .syntax, 8),
        ("local s = [[\n\n]] --[[\n]] x.y = 1", .runtime, 9),
    ])
    func `a fault tells the line in the file that holds the script`(_ text: String, _ code: LuaFault.Code, _ line: Int)
    {
        let fault = fault { try LuaSandbox().load(LuaSource(text, chunk: "flows/a.yaml", lineOffset: 5)) }
        #expect(fault?.code == code)
        #expect(fault?.chunk == "flows/a.yaml")
        #expect(fault?.line == line)
    }

    @Test func `a definition has parameters, and its lines are those of its file`() throws {
        let sandbox = try LuaSandbox(Fixture.vocabulary)
        let body = LuaSource("return reply:has('atras'),\n  reply.text", chunk: "rules.yaml", lineOffset: 40)
        try sandbox.define("condition", "late", parameters: ["reply", "unused"], body: body)
        let reply = LuaValue.object(class: "reply", fields: ["text": "vou atrasar"])
        #expect(try sandbox.call("condition", "late", [reply]) == [true, "vou atrasar"])
        let fault = fault { _ = try sandbox.call("condition", "late", []) }
        #expect(fault?.line == 41)
        #expect(try sandbox.registrations().map(\.line) == [41])
    }

    @Test(arguments: [
        LuaValue.null, true, false, .int(.min), .int(.max), .number(0.5), .number(.infinity), "", "ação\u{0}x",
        .list([]), .list([1, "a", .list([.bool(true)])]), .map(["a": 1, "b": .map(["c": "d"])]),
        .object(class: "reply", fields: ["text": "x"]),
    ])
    func `a value comes back as it went`(_ value: LuaValue) throws {
        let sandbox = try Fixture.sandbox("action('same', function(...) return ... end)")
        #expect(try sandbox.call("action", "same", [value, 1]) == [value, 1])
    }

    @Test func `a value that is too deep or of no class is refused before the script runs`() throws {
        let sandbox = try Fixture.sandbox("action('same', function(...) return ... end)")
        var deep = LuaValue.list([])
        for _ in 0..<200 { deep = .list([deep]) }
        #expect(fault { _ = try sandbox.call("action", "same", [deep]) }?.code == .badValue)
        let stranger = LuaValue.object(class: "stranger", fields: [:])
        #expect(fault { _ = try sandbox.call("action", "same", [stranger]) }?.code == .badValue)
        #expect(fault { _ = try sandbox.call("action", "none") }?.code == .missing)
        #expect(fault { _ = try sandbox.call("none", "same") }?.code == .missing)
    }

    @Test func `print reaches the log, bounded`() throws {
        var vocabulary = Fixture.vocabulary
        let log = Log()
        vocabulary.log = { line in log.lines.withLock { $0.append(line) } }
        let sandbox = try LuaSandbox(vocabulary)
        let script = "print('a', 1, nil, {}) local x = ('x'):rep(9000) for i = 1, 500 do print(x) end"
        try sandbox.load(LuaSource(script, chunk: "p"))
        let written = log.lines.withLock { $0 }
        #expect(written.first == "a\t1\tnil\ttable")
        #expect(written.count == 200)
        #expect(written.allSatisfy { $0.utf8.count <= 4096 })
    }

    @Test func `modules are read once, and a ring or a missing one is refused`() throws {
        let sandbox = try Fixture.sandbox(
            """
            local a, b = require "lib.good", require "lib.good"
            action("same", function() return a == b, a.double(21) end)
            """)
        #expect(try sandbox.call("action", "same") == [true, 42])
        #expect(fault { _ = try Fixture.sandbox("require 'lib.ring'") }?.message.contains("requires itself") == true)
        #expect(fault { _ = try Fixture.sandbox("require 'lib.none'") }?.message.contains("no module") == true)
        let bad = fault { _ = try Fixture.sandbox("require 'lib.bad'") }
        #expect(bad?.code == .syntax)
        #expect(bad?.chunk == "bad.lua")
        #expect(bad?.line == 3)
    }

    @Test func `a host function kept for the prelude is reached through it alone`() throws {
        let sandbox = try Fixture.sandbox("action('f', function(chat) return chat.secret(), secret end)")
        #expect(try sandbox.call("action", "f", [.object(class: "chat", fields: [:])]) == ["kept", .null])
    }

    @Test func `memory stays under the cap that was set`() throws {
        var limits = Fixture.patient
        limits.memoryBytes = 2 * 1024 * 1024
        let sandbox = try Fixture.sandbox(
            "action('fill', function() local t = {} while true do t[#t + 1] = {} end end)", limits: limits)
        #expect(fault { _ = try sandbox.call("action", "fill") }?.code == .memory)
        #expect(sandbox.usage.peakBytes <= limits.memoryBytes)
        #expect(sandbox.usage.peakBytes > limits.memoryBytes / 2)
    }

    @Test func `what is absent says what to do instead`() throws {
        let fault = fault { _ = try Fixture.run("return os.time()") }
        #expect(fault?.message.contains("os.time is not available") == true)
        #expect(fault?.line == 1)
    }

    @Test func `a refusal under the prelude is told at the line of the script`() throws {
        let fault = fault { _ = try Fixture.run("local x = 1\nx = ask('?')") }
        #expect(fault?.chunk == "test.lua")
        #expect(fault?.line == 2)
    }

    @Test func `a fault of memory tells a line`() throws {
        let fault = fault { _ = try Fixture.run("local t = {}\nwhile true do t[#t + 1] = {} end") }
        #expect(fault?.code == .memory)
        #expect(fault?.line == 2)
    }

    @Test func `an error object speaks through its own text`() throws {
        let fault = fault {
            _ = try Fixture.run("error(setmetatable({}, {__tostring = function() return 'mine' end}))")
        }
        #expect(fault?.message == "mine")
    }

    @Test(arguments: [Int.min, -1, 0, 1, Int.max])
    func `no limit an embedder sets breaks the host`(_ extreme: Int) throws {
        var limits = LuaLimits()
        (limits.memoryBytes, limits.textBytes, limits.sourceBytes) = (extreme, extreme, max(extreme, 1000))
        (limits.valueBytes, limits.valueDepth, limits.stackBytes) = (extreme, extreme, extreme)
        (limits.instructions, limits.milliseconds) = (Int64(extreme), 50)
        var vocabulary = LuaVocabulary()
        vocabulary.registrars = ["action"]
        let sandbox = try LuaSandbox(vocabulary, limits: limits)
        try sandbox.load(LuaSource("action('one', function() return 1 end)", chunk: "a"))
        #expect(try sandbox.call("action", "one") == [1])
    }

    @Test func `callers at once wait for each other`() async throws {
        let sandbox = try Fixture.sandbox("local n = 0 action('twice', function(x) n = n + x return n * 2 end)")
        let results = try await withThrowingTaskGroup(of: (Int64, [LuaValue]).self) { group in
            for x in 0..<Int64(200) {
                group.addTask { (x, try sandbox.call("action", "twice", [.int(x)])) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(results.count == 200)
        #expect(results.allSatisfy { $0.value == [.int($0.key * 2)] })
    }

    @Test func `what a call costs`() throws {
        let sandbox = try Fixture.sandbox("action('has', function(reply) return reply:has('atras') end)")
        let reply = LuaValue.object(class: "reply", fields: ["text": "vou atrasar"])
        let clock = ContinuousClock()
        let call = try clock.measure { for _ in 0..<1000 { _ = try sandbox.call("action", "has", [reply]) } }
        let load = try clock.measure { for _ in 0..<20 { _ = try Fixture.sandbox("action('a', print)") } }
        print("a call: \(call / 1000), a sandbox: \(load / 20), image: \(sandbox.usage.imageBytes) bytes")
    }
}

private final class Log: Sendable {
    let lines = Mutex<[String]>([])
}
