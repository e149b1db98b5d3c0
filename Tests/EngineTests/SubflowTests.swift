import Core
import Engine
import Testing

/// Flows that run other flows.
@Suite struct SubflowTests {
    private let booking = """
        flow: booking
        on: appointment 48h before
        send_between: 08:00-20:00
        steps:
          hello:
            say: Vamos remarcar.
            run: ask_day
            with: { about: "{appointment.professional}", first: "{appointment.date}", tries: 2, part: tarde }
            outcomes: { done: -> thanks, gave-up: -> end no-reply }
          thanks: { say: "Anotado: {flow.day}." }
        """
    private let ask = """
        flow: ask_day
        inputs:
          about: text
          first: date
          tries: { type: number, default: 1, about: how often }
          part: [manhã, tarde]
          note: optional text
        outcomes: [done, gave-up]
        steps:
          ask:
            say: "{input.about}: outro dia que não {input.first}, de {input.part}? ({input.tries}{input.note})"
            wait: 2h
            answers:
              day: { words: [segunda], do: [{ set: { flow.day: "{reply.text}" } }], go: -> end done }
            silence: -> end gave-up
            unclear: { times: 1, say: "Que dia?", then: -> queue reception }
        """

    private func play(at time: String = "10:00", _ files: [String]) throws -> Rehearsal {
        var play = try Clinic(files[0], files[1]).rehearsal(at: time)
        play.start(flow: "booking")
        return play
    }

    @Test func `a flow is given what its inputs ask for, in words, and comes back by its outcome`() throws {
        var play = try play([booking, ask])
        #expect(
            play.said == ["Vamos remarcar.", "Dra. Ana: outro dia que não quarta-feira, 25 de novembro, de tarde? (2)"])
        #expect(play.state.run?.flow == "ask_day")
        #expect(play.state.run?.stack.map(\.flow) == ["booking"])
        play.receive("segunda")
        #expect(play.said.last == "Anotado: segunda.")
        #expect(play.state.run?.flow == "booking" && play.state.run?.inputs == [:])
        #expect(play.state.run?.phase == .ended && play.state.run?.stack == [])
    }

    @Test func `silence inside is an outcome of it`() throws {
        var play = try play([booking, ask])
        play.wait(.hours(2))
        #expect(play.state.run?.outcome == "no-reply")
        #expect(play.status == .noReply)
    }

    @Test func `silence inside waits for the hours of the flow that runs it`() throws {
        var play = try play(at: "19:00", [booking, ask])
        play.wait(.hours(3))
        #expect(play.state.run?.phase == .waiting)
        play.wait(.hours(10))
        #expect(play.state.run?.outcome == "no-reply")
    }

    @Test func `what is understood anywhere ends the conversation, not only the flow inside`() throws {
        var play = try play([booking, ask])
        play.receive("parar")
        #expect(play.state.run?.phase == .ended && play.state.run?.outcome == "opted-out")
        #expect(play.said.last == "Não enviaremos mais.")
    }

    @Test func `a queue inside takes the whole conversation`() throws {
        var play = try play([booking, ask])
        for _ in 0..<2 { play.receive("xyz") }
        #expect(play.state.run?.phase == .queued && play.state.conversation.queue == "reception")
        #expect(play.state.run?.stack == [])
    }

    @Test func `a call that fails inside goes the failed way of its own step`() throws {
        let caller = """
            flow: booking
            steps:
              begin: { run: undo, outcomes: { done: -> end, broken: -> sorry } }
              sorry: { say: "Não deu." }
            """
        let undo = """
            flow: undo
            outcomes: [done, broken]
            steps:
              sure: { say: "Cancelar?", wait: 1h, answers: { yes: -> call }, silence: -> end done }
              call: { call: tazi.cancel, failed: -> end broken, go: -> end done }
            """
        var play = try play([caller, undo])
        play.calls = { _ in .failed(code: "http-503", reason: "down") }
        play.receive("sim")
        #expect(play.said.last == "Não deu.")
    }

    @Test func `flows run flows, each with inputs of its own`() throws {
        let outer = """
            flow: booking
            steps:
              a: { run: middle, with: { name: Ana }, outcomes: { ok: -> b } }
              b: { say: fim }
            """
        let inner = """
            flow: middle
            inputs: { name: text }
            outcomes: [ok]
            steps:
              first: { say: "antes {input.name}", run: leaf, with: { name: Rui }, outcomes: { ok: -> last } }
              last: { say: "depois {input.name}", go: -> end ok }
            """
        let leaf = """
            flow: leaf
            inputs: { name: text }
            outcomes: [ok]
            steps: { only: { say: "dentro {input.name}", go: -> end ok } }
            """
        var play = try Clinic(outer, inner, leaf).rehearsal()
        play.start(flow: "booking")
        #expect(play.said == ["antes Ana", "dentro Rui", "depois Ana", "fim"])
    }

    @Test func `a value of another type goes to people, not on`() throws {
        let caller = """
            flow: booking
            steps:
              begin: { do: [{ set: { flow.n: muitos } }], run: ask_day, with: { n: "{flow.n}" }, outcomes: { done: -> end } }
            """
        let callee = """
            flow: ask_day
            inputs: { n: number }
            outcomes: [done]
            steps: { a: { say: "{input.n}", go: -> end done } }
            """
        let play = try play([caller, callee])
        #expect(play.codes == ["wrong-input"])
        #expect(play.state.conversation.queue == "reception")
        #expect(play.said == [])
    }

    @Test func `flows that run one another for ever are cut`() throws {
        let again = """
            flow: booking
            outcomes: [done]
            steps:
              ask: { say: "?", wait: 1h, answers: { yes: -> deeper }, silence: -> end done }
              deeper: { run: booking, outcomes: { done: -> end done } }
            """
        var play = try Clinic(again).rehearsal()
        play.start(flow: "booking")
        for _ in 0..<17 { play.receive("sim") }
        #expect(play.codes.last == "too-deep")
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `another version goes on only when every flow that waits is still there`() throws {
        let waiting = try #require(try play([booking, ask]).state.run)
        #expect(try Clinic(booking, ask).engine.canReturn(waiting))
        let renamed = booking.replacing("hello:", with: "hi:")
        #expect(try !Clinic(renamed, ask).engine.canReturn(waiting))
        let other = ask.replacing("ask_day", with: "ask_week")
        #expect(try !Clinic(booking.replacing("ask_day", with: "ask_week"), other).engine.canReturn(waiting))
    }
}
