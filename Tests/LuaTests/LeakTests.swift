import Lua
import Testing

@Suite struct LeakTests {
    @Test func `an upvalue that a call changes is as loaded for the next`() throws {
        let sandbox = try Fixture.sandbox(
            """
            local seen, count = {}, 0
            action("see", function(who) count = count + 1 seen[#seen + 1] = who return count, #seen end)
            """)
        for _ in 0..<3 { #expect(try sandbox.call("action", "see", ["ana"]) == [1, 1]) }
    }

    @Test func `a table of the script or of a module is as loaded for the next call`() throws {
        let sandbox = try Fixture.sandbox(
            """
            shared = { list = {} }
            local M = require "lib.good"
            action("spoil", function() shared.list[1] = "x" M.double = nil rawset(M, "extra", 1) return 1 end)
            action("look", function() return #shared.list, M.double(4), M.extra == nil end)
            """)
        #expect(try sandbox.call("action", "spoil") == [1])
        #expect(try sandbox.call("action", "look") == [0, 8, true])
    }

    @Test func `a killed call leaves nothing`() throws {
        let sandbox = try Fixture.sandbox(
            """
            local t = {}
            action("fill", function() while true do t[#t + 1] = ("x"):rep(1000) .. #t end end)
            action("count", function() return #t end)
            """)
        for _ in 0..<20 {
            #expect(throws: LuaFault.self) { try sandbox.call("action", "fill") }
            #expect(try sandbox.call("action", "count") == [0])
        }
    }

    @Test func `a coroutine left waiting is gone in the next call`() throws {
        let sandbox = try Fixture.sandbox(
            """
            local waiting
            action("keep", function() waiting = coroutine.wrap(function() coroutine.yield(1) end) return waiting() end)
            action("look", function() return waiting == nil end)
            """)
        #expect(try sandbox.call("action", "keep") == [1])
        #expect(try sandbox.call("action", "look") == [true])
    }

    @Test func `a thousand calls do not grow the state`() throws {
        let sandbox = try Fixture.sandbox(
            "local t = {} action('grow', function() for i = 1, 2000 do t[i] = {i} end return #t end)")
        _ = try sandbox.call("action", "grow")
        let first = sandbox.usage
        for _ in 0..<1000 { _ = try sandbox.call("action", "grow") }
        #expect(sandbox.usage == first)
    }

    @Test func `two sandboxes share nothing`() throws {
        let one = try Fixture.sandbox("name = 'one' action('name', function() return name, other end)")
        let two = try Fixture.sandbox("name = 'two' other = 1 action('name', function() return name, other end)")
        #expect(try one.call("action", "name") == ["one", .null])
        #expect(try two.call("action", "name") == ["two", 1])
        #expect(try one.call("action", "name") == ["one", .null])
    }

    @Test func `a file that fails leaves no trace`() throws {
        let sandbox = try Fixture.sandbox("action('good', function() return half == nil end)")
        #expect(throws: LuaFault.self) {
            try sandbox.load(LuaSource("half = 1 action('bad', print) error('x')", chunk: "bad.lua"))
        }
        #expect(try sandbox.registrations().map(\.name) == ["good"])
        #expect(try sandbox.call("action", "good") == [true])
    }

    @Test func `random numbers depend on the seed of the run alone`() throws {
        let sandbox = try Fixture.sandbox("action('draw', function() return math.random(1000000), math.random() end)")
        let first = try sandbox.call("action", "draw", seed: 7)
        #expect(try sandbox.call("action", "draw", seed: 8) != first)
        #expect(try sandbox.call("action", "draw", seed: 7) == first)
        #expect(
            try Fixture.sandbox("action('draw', function() return math.random(1000000), math.random() end)")
                .call("action", "draw", seed: 7) == first)
    }

    @Test func `rest gives memory back and changes nothing`() throws {
        let sandbox = try Fixture.sandbox("local n = 5 action('get', function() n = n + 1 return n end)")
        sandbox.rest()
        #expect(try sandbox.call("action", "get") == [6])
        sandbox.rest()
        sandbox.rest()
        #expect(try sandbox.call("action", "get") == [6])
        try sandbox.load(LuaSource("action('more', function() return 1 end)", chunk: "more.lua"))
        sandbox.rest()
        #expect(try sandbox.call("action", "more") == [1])
    }
}
