import Lua
import Testing

@Suite struct ConversationTests {
    static let script = """
        flow("triage", function(chat)
          local name = chat:ask("name?")
          local ok, birth = pcall(function() return chat:ask("birth of " .. name) end)
          return name, birth, math.random(1000)
        end)
        flow("long", function(chat)
          local total = 0
          for i = 1, 50 do total = total + chat:ask("n" .. i) end
          return total
        end)
        flow("inside", function(chat) return coroutine.wrap(function() return chat:ask("x") end)() end)
        flow("sorted", function(chat) table.sort({2, 1}, function() return chat:ask("x") end) end)
        flow("yields", function() coroutine.yield(1) end)
        flow("fails", function(chat)
          chat:ask("x")
          error("after the answer")
        end)
        flow("own", function(chat)
          local g = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
          return g() + g() + chat:ask("x") + g()
        end)
        action("plain", function() return 1 end)
        """

    static let chat: LuaValue = .object(class: "chat", fields: [:])

    private static func request(_ text: String) -> [LuaValue] {
        [.map(["kind": "ask", "text": .text(text)])]
    }

    private func next(_ step: LuaStep) throws -> (request: [LuaValue], coroutine: LuaCoroutine) {
        guard case .yielded(let request, let coroutine) = step else { throw LuaRefusal("returned: \(step)") }
        return (request, coroutine)
    }

    @Test func `a conversation asks, waits and goes on`() throws {
        let sandbox = try Fixture.sandbox(Self.script)
        let first = try next(sandbox.start("flow", "triage", [Self.chat], seed: 3))
        #expect(first.request == Self.request("name?"))
        let second = try next(sandbox.resume(first.coroutine, ["Ana"]))
        #expect(second.request == Self.request("birth of Ana"))
        guard case .returned(let values) = try sandbox.resume(second.coroutine, ["1990"]) else {
            throw LuaRefusal("did not return")
        }
        #expect(values.prefix(2) == ["Ana", "1990"])
    }

    @Test func `a replay in another sandbox comes to the same end`() throws {
        func run() throws -> LuaStep {
            let sandbox = try Fixture.sandbox(Self.script)
            let first = try next(sandbox.start("flow", "triage", [Self.chat], seed: 99))
            let second = try next(sandbox.resume(first.coroutine, ["Ana"]))
            return try sandbox.resume(second.coroutine, ["1990"])
        }
        #expect(try run() == run())
    }

    @Test func `fifty steps replay`() throws {
        let sandbox = try Fixture.sandbox(Self.script)
        func replay() throws -> LuaStep {
            var step = try sandbox.start("flow", "long", [Self.chat])
            var answer: Int64 = 0
            while case .yielded(_, let coroutine) = step {
                answer += 1
                step = try sandbox.resume(coroutine, [.int(answer)])
            }
            return step
        }
        #expect(try replay() == .returned([1275]))
        let clock = ContinuousClock()
        print("replay of 50 steps: \(try clock.measure { _ = try replay() })")
    }

    @Test func `a coroutine does not outlive another call`() throws {
        let sandbox = try Fixture.sandbox(Self.script)
        let waiting = try next(sandbox.start("flow", "triage", [Self.chat]))
        _ = try sandbox.call("action", "plain")
        let fault = #expect(throws: LuaFault.self) { try sandbox.resume(waiting.coroutine, ["Ana"]) }
        #expect(fault?.code == .stale)
    }

    @Test func `a coroutine that ended cannot be resumed`() throws {
        let sandbox = try Fixture.sandbox(Self.script)
        let waiting = try next(sandbox.start("flow", "fails", [Self.chat]))
        let fault = #expect(throws: LuaFault.self) { try sandbox.resume(waiting.coroutine, []) }
        #expect(fault?.code == .runtime)
        #expect(fault?.message == "after the answer")
        let again = #expect(throws: LuaFault.self) { try sandbox.resume(waiting.coroutine, []) }
        #expect(again?.code == .stale)
    }

    @Test(arguments: [
        ("inside", "inside a coroutine"), ("sorted", "inside a sort"), ("yields", "outside a coroutine"),
    ])
    func `a request where none can travel says so`(_ flow: String, _ words: String) throws {
        let sandbox = try Fixture.sandbox(Self.script)
        let fault = #expect(throws: LuaFault.self) { try sandbox.start("flow", flow, [Self.chat]) }
        #expect(fault?.code == .runtime)
        #expect(fault?.message.contains(words) == true, "\(String(describing: fault))")
    }

    @Test func `coroutines of the script and requests live together`() throws {
        let sandbox = try Fixture.sandbox(Self.script)
        let waiting = try next(sandbox.start("flow", "own", [Self.chat]))
        #expect(try sandbox.resume(waiting.coroutine, [10]) == .returned([16]))
    }

    @Test func `a step that runs too long is killed and the host lives`() throws {
        let sandbox = try Fixture.sandbox(
            """
            flow("loop", function(chat) pcall(function() chat:ask("x") while true do end end) return "alive" end)
            """)
        let waiting = try next(sandbox.start("flow", "loop", [Self.chat]))
        let fault = #expect(throws: LuaFault.self) { try sandbox.resume(waiting.coroutine, []) }
        #expect(fault?.code == .time)
    }
}

extension ConversationTests {
    private static let located = """
        flow("here", function(chat)
          chat:where()
          local f = function() return chat:where() end
          f()
          return chat:where()
        end)
        flow("asks", function(chat)
          local total = 0
          for i = 1, 3 do total = total + chat:ask("n") end
          return total
        end)
        """

    private static func sandbox() throws -> LuaSandbox {
        var vocabulary = Fixture.vocabulary
        vocabulary.prelude = """
            local host, class, new, request, located, here = ...
            class("chat", {
              where = located(function(self) return request(here()) end),
              ask = located(function(self, text) return request(text) end),
            })
            """
        let sandbox = try LuaSandbox(vocabulary, limits: Fixture.patient)
        try sandbox.load(LuaSource(located, chunk: "test.lua"))
        return sandbox
    }

    @Test func `a located function knows the line that calls it, even where that is the last thing done`() throws {
        var lines: [LuaValue] = []
        _ = try Self.sandbox().converse("flow", "here", [Self.chat], instructions: 1_000_000) { request in
            #expect(request.first == "test.lua")
            lines += request.dropFirst()
            return []
        }
        #expect(lines == [2, 3, 5])
    }

    @Test func `a conversation is answered until one request is left open`() throws {
        let sandbox = try Self.sandbox()
        var left = 2
        let open = try sandbox.converse("flow", "asks", [Self.chat], instructions: 1_000_000) { _ in
            left -= 1
            return left >= 0 ? [1] : nil
        }
        #expect(open == nil)
        let done = try sandbox.converse("flow", "asks", [Self.chat], instructions: 1_000_000) { _ in [2] }
        #expect(done == [6])
    }

    @Test func `all parts of a conversation together may run only so long`() throws {
        let sandbox = try Self.sandbox()
        let fault = #expect(throws: LuaFault.self) {
            _ = try sandbox.converse("flow", "asks", [Self.chat], instructions: 10) { _ in [1] }
        }
        #expect(fault?.code == .time)
    }
}
