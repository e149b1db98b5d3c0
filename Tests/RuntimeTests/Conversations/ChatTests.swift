import Core
import Engine
import Testing

/// What each `chat` function does.
struct ChatTests {
    @Test func `a question waits, and its answer goes on`() throws {
        var play = try Chat.begin(
            """
            local name = chat:ask("Nome?", { silence = "30m" })
            chat:say("Olá, {name}!", { name = name })
            """)
        #expect(play.said == ["Nome?"])
        #expect(play.phase == .waiting)
        #expect(play.state.run?.step == "ask:2")
        #expect(play.nextDue == play.now.adding(milliseconds: 1_800_000))
        play.receive("  Ana Lima ")
        #expect(play.said == ["Nome?", "Olá, Ana Lima!"])
        #expect(play.phase == .ended)
        #expect(play.state.run?.outcome == "done")
    }

    @Test(arguments: [
        ("02/05/1990", "1990-05-02"), ("2.5.90", "1990-05-02"), ("nasci em 2 de maio de 1990", "1990-05-02"),
        ("02051990", "1990-05-02"), ("1990-05-02", "1990-05-02"), ("May 2nd, 1990", "1990-05-02"),
        ("1º de março de 2001", "2001-03-01"),
    ])
    func `a day is read however it is written`(_ written: String, _ day: String) throws {
        var play = try Chat.begin("return chat:ask_date(\"Nascimento?\", { before = chat.now })")
        play.receive(written)
        #expect(play.state.run?.outcome == day)
    }

    @Test(arguments: ["amanhã", "31/02/1990", "não sei", "02/05/2030", ""])
    func `a day that cannot be read, or is out of bounds, is asked for again and then goes to people`(_ said: String)
        throws
    {
        var play = try Chat.begin(
            "chat:ask_date(\"Nascimento?\", { before = chat.now, unclear = \"Como 02/05/1990?\", times = 1 })")
        play.receive(said)
        #expect(play.said == ["Nascimento?", "Como 02/05/1990?"])
        play.receive(said)
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `a coming day may be named`() throws {
        var play = try Chat.begin("return chat:ask_date(\"Que dia?\", { after = chat.today })")
        play.receive("quinta-feira")
        #expect(play.state.run?.outcome == "2026-11-26")
    }

    @Test(arguments: [("1", "am"), ("manhã", "am"), ("de tarde", "Tarde"), ("cedinho", "am")])
    func `a choice is drawn, and read by number, title and words`(_ said: String, _ value: String) throws {
        var play = try Chat.begin(
            """
            return chat:choose("Qual período?", { { value = "am", title = "Manhã", words = { "cedinho" } }, "Tarde" })
            """)
        #expect(play.said == ["Qual período?\n1 - Manhã\n2 - Tarde"])
        guard case .send(let message)? = play.effects.first(where: { if case .send = $0 { true } else { false } })
        else {
            return
        }
        #expect(message.choices.map(\.label) == ["Manhã", "Tarde"])
        play.receive(said)
        #expect(play.state.run?.outcome == value)
    }

    @Test func `a tapped button is the choice`() throws {
        var play = try Chat.begin("return chat:choose(\"Qual?\", { \"A\", \"B\" })")
        play.receive("B", button: "2")
        #expect(play.state.run?.outcome == "B")
    }

    @Test(arguments: [("sim", "true"), ("2", "false"), ("não", "false"), ("pode ser", "true")])
    func `yes and no are true and false`(_ said: String, _ value: String) throws {
        var play = try Chat.begin("return tostring(chat:confirm(\"Certeza?\"))")
        #expect(play.said == ["Certeza?\n1 - Sim\n2 - Não"])
        play.receive(said)
        #expect(play.state.run?.outcome == value)
    }

    @Test func `silence ends the conversation, or is an answer where the question is optional`() throws {
        var play = try Chat.begin("chat:ask(\"Nome?\", { silence = \"30m\" }) chat:say(\"nunca\")")
        play.wait(.minutes(31))
        #expect(play.said == ["Nome?"])
        #expect(play.state.run?.outcome == "no-reply")

        var optional = try Chat.begin(
            "local name, why = chat:ask(\"Nome?\", { silence = \"30m\", optional = true }) return tostring(name) .. why"
        )
        optional.wait(.minutes(31))
        #expect(optional.state.run?.outcome == "nilsilence")
    }

    @Test func `time passes in a sleep, and what is written meanwhile is no answer`() throws {
        var play = try Chat.begin("local before = chat.now chat:sleep(\"2h\") chat:say(before .. \" \" .. chat.now)")
        play.wait(.hours(1))
        play.receive("oi?")
        #expect(play.said.isEmpty)
        play.wait(.hours(1))
        #expect(play.said == ["2026-11-23 10:00 2026-11-23 12:00"])
    }

    @Test func `another system is asked, with the values given`() throws {
        var play = try Chat.play(
            Chat.engine(
                """
                local found = chat:call("tazi.find", { name = "Ana Lima" })
                local stored, why = chat:call("tazi.store", { name = found.name })
                return found.name .. " " .. tostring(stored) .. " " .. why
                """))
        play.calls = { call in
            call.call == "find"
                ? .answered(status: 200, body: ["name": "Ana"]) : .failed(code: "http-404", reason: "404")
        }
        play.start(flow: "talk")
        #expect(play.made.map(\.path) == ["/pacientes/Ana%20Lima", "/pacientes"])
        #expect(play.made.last?.body == ["name": "Ana"])
        #expect(play.state.run?.outcome == "Ana nil http-404")
    }

    @Test(arguments: [
        ("chat:confirm(\"Certeza?\")", true), ("chat:confirm(\"Certeza?\") chat:say(\"Já faço.\")", true),
        ("chat:confirm(\"Certeza?\") chat:sleep(\"1m\")", false), ("chat:ask(\"Nome?\")", false),
    ])
    func `what cannot be undone needs a yes right before it`(_ before: String, _ isMade: Bool) throws {
        var play = try Chat.begin(before + " chat:call(\"tazi.cancel\") return \"cancelled\"")
        play.receive("sim")
        play.wait(.minutes(2))
        #expect(play.made.count == (isMade ? 1 : 0))
        #expect(play.state.run?.outcome == (isMade ? "cancelled" : nil))
        if !isMade { #expect(play.faults.map(\.code) == ["script-unconfirmed"]) }
    }

    @Test func `a no does not let it through`() throws {
        var play = try Chat.begin("chat:confirm(\"Certeza?\") chat:call(\"tazi.cancel\")")
        play.receive("não")
        #expect(play.made.isEmpty)
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `fields are read as they were at the start, and as they are now`() throws {
        let play = try Chat.begin(
            """
            chat:set("appointment.status", "confirmed")
            chat:set("flow.period", "am")
            chat:say("{patient.first_name | upper} " .. chat.appointment.status .. " " .. chat:get("appointment.status")
              .. " {flow.period} {{x}} {n}", { n = 2 })
            """)
        #expect(play.said == ["MARIA scheduled confirmed am {x} 2"])
    }

    @Test func `notes, events and other flows`() throws {
        let play = try Chat.begin(
            """
            chat:note("anotado")
            chat:emit("triaged", { area = "cardio" })
            return chat:start("menu")
            """)
        #expect(play.effects.contains { if case .note("anotado") = $0 { true } else { false } })
        #expect(play.effects.contains { if case .emit("triaged", ["area": "cardio"]) = $0 { true } else { false } })
        #expect(play.said == ["Menu"])
        #expect(play.state.run?.flow == "menu")
        #expect(play.state.run?.journal == nil)
    }

    @Test func `a flow in YAML leads into one in Lua and back`() throws {
        var play = try Chat.play(Chat.engine("chat:ask(\"Nome?\") return chat:start(\"menu\")"))
        play.start(flow: "menu")
        for text in ["sim", "Ana", "sim", "Bia"] { play.receive(text) }
        #expect(play.said == ["Menu", "Nome?", "Menu", "Nome?", "Menu"])
    }

    @Test func `interrupts work at any question`() throws {
        var play = try Chat.begin("chat:ask(\"Nome?\", { silence = \"30m\" }) chat:say(\"nunca\")")
        play.wait(.minutes(20))
        play.receive("que horas abre?")
        #expect(play.said == ["Nome?", "Às 8h."])
        play.wait(.minutes(20))
        #expect(play.phase == .waiting)
        play.receive("atendente")
        #expect(play.state.conversation.queue == "people")
    }

    @Test func `each effect names the line that asked for it`() throws {
        var play = try Chat.begin(
            """
            chat:say("um")

            local n = chat:ask("dois")
            return chat:queue("people")
            """)
        play.receive("x")
        let lines = play.transcript.compactMap { entry -> Int? in
            switch entry.kind {
            case .effect(.send), .effect(.queue): entry.mark?.line
            default: nil
            }
        }
        #expect(lines == [2, 4, 5])
        #expect(play.transcript.allSatisfy { $0.mark.map { $0.file.hasPrefix("flows/clinic/talk.lua") } ?? true })
    }

    @Test func `a draw is the same in every replay`() throws {
        let body =
            "local n = chat:random(1000000) chat:ask(\"{n}\", { n = n }) return tostring(n) .. \" \" .. math.random(1000)"
        func run() throws -> String? {
            var play = try Chat.begin(body)
            play.receive("x")
            return play.state.run?.outcome
        }
        let first = try run()
        #expect(first != nil)
        #expect(try run() == first)
    }
}
