import Core
import Engine
import Testing

/// What a rule does that fires again while the contact is still in what it began.
@Suite struct ModeTests {
    private static let menu = """
        flow: menu
        steps: { ask: { say: "Menu?", wait: 1h, answers: { yes: -> end }, silence: -> end quiet } }
        """

    private func play(_ mode: String, at time: String = "10:00", do actions: String = "start: menu") throws -> Rehearsal
    {
        let rules = """
            rules:
              call: { on: event ring, \(mode) do: [{ note: rang }, { \(actions) }] }
            """
        return try Clinic(Self.menu, rules).rehearsal(at: time)
    }

    private func ring(_ play: inout Rehearsal) { play.step(.emitted(name: "ring", payload: .null)) }

    @Test func `a rule that says nothing of it waits until the contact is free`() throws {
        for mode in ["", "mode: queue,"] {
            var play = try play(mode)
            ring(&play)
            ring(&play)
            #expect(play.said == ["Menu?"] && play.notes == 2)
            play.receive("sim")
            play.wait(.minutes(1))
            #expect(play.said == ["Menu?", "Menu?"])
        }
    }

    @Test func `single does nothing while the contact is busy with it, and everything after`() throws {
        var play = try play("mode: single,")
        ring(&play)
        ring(&play)
        #expect(play.said == ["Menu?"] && play.notes == 1)
        #expect(play.codes.contains("still-busy"))
        play.receive("sim")
        play.wait(.minutes(1))
        #expect(play.said == ["Menu?"])
        ring(&play)
        #expect(play.said == ["Menu?", "Menu?"] && play.notes == 2)
    }

    @Test func `restart begins again from the first step, with its whole wait`() throws {
        var play = try play("mode: restart,")
        ring(&play)
        play.wait(.minutes(50))
        ring(&play)
        #expect(play.said == ["Menu?", "Menu?"])
        play.wait(.minutes(50))
        #expect(play.state.run?.phase == .waiting)
        play.wait(.minutes(10))
        #expect(play.state.run?.outcome == "quiet")
    }

    @Test func `a hand-over waits, or is done each time`() throws {
        var queued = try play("mode: queue,", do: "queue: reception")
        ring(&queued)
        ring(&queued)
        ring(&queued)
        #expect(queued.handOvers == 1 && queued.notes == 3)
        #expect(queued.state.run?.pending.count == 1)
        var parallel = try play("mode: parallel,", do: "queue: reception")
        ring(&parallel)
        ring(&parallel)
        #expect(parallel.handOvers == 2 && parallel.notes == 2)
        var single = try play("mode: single,", do: "queue: reception")
        ring(&single)
        ring(&single)
        #expect(single.handOvers == 1 && single.notes == 1)
    }

    @Test func `a hand-over that waited is made when people are done`() throws {
        let rules = """
            rules:
              call: { on: event ring, mode: queue, do: [{ queue: reception }] }
              done: { on: event done, do: [{ end: served }] }
            """
        var play = try Clinic(rules).rehearsal()
        ring(&play)
        ring(&play)
        play.step(.emitted(name: "done", payload: .null))
        #expect(play.state.run?.outcome == "served")
        play.wait(.minutes(1))
        #expect(play.state.run?.phase == .queued && play.handOvers == 2)
    }

    @Test func `a robot is told that the contact is still busy`() throws {
        let rules = """
            rules:
              call: { on: "endpoint POST /ring/{id}", auth: none, mode: single, do: [{ start: menu }] }
            """
        var play = try Clinic(Self.menu, rules).rehearsal()
        let call = EventKind.endpoint(
            EndpointCall(rule: "call", parameters: ["id": "A-1"], body: [:], appointment: "rehearsal"))
        play.step(call)
        play.step(call)
        let answers = play.transcript.compactMap {
            if case .effect(.respond(let response)) = $0.kind { response.status } else { nil }
        }
        #expect(answers == [200, 409])
    }

    @Test func `the highest priority is asked first, and of a group nobody after it`() throws {
        var play = try Clinic(
            """
            rules:
              low: { on: event ring, priority: 1, group: one, do: [{ note: low }] }
              never: { on: event ring, priority: 9, group: one, when: { waiting: yes }, do: [{ note: never }] }
              high: { on: event ring, priority: 5, group: one, do: [{ note: high }] }
              free: { on: event ring, do: [{ note: free }] }
            """
        ).rehearsal()
        ring(&play)
        let notes = play.transcript.compactMap { if case .effect(.note(let text)) = $0.kind { text } else { nil } }
        #expect(notes == ["high", "free"])
    }
}

extension Rehearsal {
    fileprivate var notes: Int {
        transcript.count { if case .effect(.note) = $0.kind { true } else { false } }
    }

    fileprivate var handOvers: Int {
        transcript.count { if case .effect(.queue) = $0.kind { true } else { false } }
    }
}
