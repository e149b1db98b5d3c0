import Core
import Engine
import Runtime
import Testing

/// What becomes of a conversation whose script cannot go on: a person takes it, and nothing wrong is done.
struct ScriptFaultTests {
    @Test(arguments: [
        ("error(\"x\")", "script-runtime", 3), ("local n = nil + 1", "script-runtime", 3),
        ("while true do end", "script-time", 3), ("os.time()", "script-runtime", 3),
        ("io.open(\"/etc/passwd\")", "script-runtime", 3),
        ("local t = {} for i = 1, 1e9 do t[i] = i end", "script-memory", 3),
        ("for i = 1, 1000 do chat:say(\"x\") end", "script-endless", 3),
        ("chat:say(\"{nmae}\")", "script-text", 3), ("chat:say()", "script-runtime", 3),
        ("chat.say(\"x\")", "script-runtime", 3), ("chat:choose(\"x\", {})", "script-argument", 3),
        ("chat:ask(\"x\", { silence = \"soon\" })", "script-argument", 3),
        ("chat:call(\"tazi.nothing\")", "script-argument", 3), ("chat:set(\"flow.@script\", 1)", "script-argument", 3),
        ("return chat:start(\"nowhere\")", "script-argument", 3),
        ("chat:ask(\"x\", { print })", "script-badValue", 1), ("leak = 1", "script-runtime", 3),
    ])
    func `a fault hands over to reception, names its line, and undoes what the turn did`(
        _ line: String, _ code: String, _ at: Int
    ) throws {
        let play = try Chat.begin("chat:say(\"antes\")\n" + line)
        #expect(play.faults.map(\.code) == [code])
        #expect(play.faults.first?.mark?.line == at)
        #expect(play.faults.first?.mark?.file == "flows/clinic/talk.lua")
        #expect(play.said.isEmpty)
        #expect(play.made.isEmpty)
        #expect(play.state.conversation.queue == "reception")
        #expect(play.state.run?.journal == nil)
        let logged = play.effects.compactMap { if case .log(let line) = $0 { line } else { nil } }
        #expect(logged.map(\.level) == [.error])
    }

    private func asked(_ body: String) throws -> Rehearsal {
        var play = try Chat.begin(body)
        play.receive("Ana")
        return play
    }

    @Test func `a replay that asks something else goes to people`() throws {
        var play = try asked("chat:ask(\"Nome?\") chat:ask(\"Idade?\") chat:say(\"nunca\")")
        var state = play.state
        let journal = try #require(state.run?.journal)
        let other = Journal.Entry(kind: "ask", digest: Digest("x".utf8), answer: ["Ana"], at: play.now)
        state.run?.journal = Journal(id: journal.id, entries: [journal.entries[0], other])
        play = play.replacing(state)
        play.receive("30")
        #expect(play.faults.map(\.code) == ["script-diverged"])
        #expect(play.faults.first?.mark?.line == 2)
        #expect(play.said == ["Nome?", "Idade?"])
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `a replay that ends too early goes to people`() throws {
        var play = try asked("chat:ask(\"Nome?\") chat:ask(\"Idade?\")")
        var state = play.state
        let journal = try #require(state.run?.journal)
        let more = Journal.Entry(kind: "ask", digest: Digest(), answer: [""], at: play.now)
        state.run?.journal = Journal(id: journal.id, entries: journal.entries + [more, more])
        play = play.replacing(state)
        play.receive("30")
        #expect(play.faults.map(\.code) == ["script-diverged"])
    }

    @Test func `a changed script is not replayed`() throws {
        var play = try asked("chat:ask(\"Nome?\") chat:ask(\"Idade?\") chat:say(\"antigo\")")
        let state = play.state
        let changed = try Chat.engine("chat:ask(\"Nome?\") chat:ask(\"Idade?\") chat:say(\"novo\")", version: "v2")
        #expect(state.run.flatMap(changed.canReplay) == false)
        var later = try Chat.play(changed).replacing(state)
        later.receive("30")
        #expect(later.faults.map(\.code) == ["script-changed"])
        #expect(later.said.isEmpty)
        #expect(later.state.conversation.queue == "reception")
        play.receive("30")
        #expect(play.said.last == "antigo")
    }

    @Test func `nothing leaks from one conversation to the next`() throws {
        let engine = try Chat.engine(
            lua: """
                local seen = 0
                local hidden = {}
                flow("talk", function(chat)
                  local name = chat:ask("Nome?")
                  seen = seen + 1
                  hidden[#hidden + 1] = name
                  chat:ask(seen .. " " .. #hidden .. " " .. tostring(chat.patient.leak))
                  chat.patient.leak = name
                  return "done"
                end)
                """)
        var first = try Chat.play(engine)
        var second = try Chat.play(engine)
        first.start(flow: "talk")
        second.start(flow: "talk")
        first.receive("Ana")
        second.receive("Bia")
        first.receive("x")
        second.receive("y")
        #expect(first.said == ["Nome?", "1 1 nil"])
        #expect(second.said == ["Nome?", "1 1 nil"])
    }

    @Test func `fifty steps later the replay still comes to the same point`() throws {
        var play = try Chat.begin(
            """
            local total = 0
            for i = 1, 50 do total = total + tonumber(chat:ask("n" .. i)) end
            return tostring(total)
            """)
        for number in 1...50 { play.receive(String(number)) }
        #expect(play.state.run?.outcome == "1275")
        #expect(play.said.count == 50)
    }

    @Test func `a script prints once, however often it is replayed`() throws {
        let lines = Lines()
        let engine = try Chat.engine("print(\"um\") chat:ask(\"a\") print(\"dois\") chat:ask(\"b\") print(\"três\")")
        var play = try Chat.play(
            Engine(program: engine.program, scripts: try LuaScripts(engine.program.scripts) { lines.add($0) }))
        play.start(flow: "talk")
        play.receive("x")
        play.receive("y")
        #expect(lines.all == ["um", "dois", "três"])
    }
}
