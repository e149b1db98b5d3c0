import Core
import Engine
import Testing

/// The clinic's Monday is 23 November 2026.
@Suite struct ProposalTests {
    private let flow = """
        flow: confirmation
        steps:
          ask:
            say: "Você vem?"
            wait: 12h
            answers: { confirm: -> end, reschedule: -> sure }
            silence: -> end
            unclear: { times: 3, say: "Como?", then: -> queue reception }
          sure:
            say: "{reply.text} | {reply.intent} | {reply.when} | {reply.date} | {reply.time}"
            wait: 2h
            answers: { yes: -> done, no: -> end }
            silence: -> end
            unclear: { times: 3, say: "Como?", then: -> queue reception }
          done: { say: "Anotado: {reply.when}", go: -> end }
        """

    private func play(at time: String = "10:00") throws -> Rehearsal {
        var play = try Clinic(flow).rehearsal(at: time)
        play.start(flow: "confirmation")
        return play
    }

    @Test func `a proposed day and hour are echoed with their date`() throws {
        var play = try play()
        play.receive("pode ser quinta às 3 da tarde?")
        #expect(
            play.said.last
                == "pode ser quinta às 3 da tarde? | reschedule | quinta-feira, 26 de novembro, às 15:00 | 2026-11-26 | 15:00"
        )
    }

    @Test func `tomorrow is the clinic's, late at night too`() throws {
        var play = try play(at: "23:30")
        play.receive("quero remarcar para amanhã às 10h")
        #expect(play.said.last?.contains("| terça-feira, 24 de novembro, às 10:00 | 2026-11-24 | 10:00") == true)
    }

    @Test func `a part of the day is echoed as it was said, and is no hour`() throws {
        var play = try play()
        play.receive("quero remarcar para quinta à tarde")
        #expect(play.said.last?.hasSuffix("| quinta, 26/11 à tarde | 2026-11-26 | ") == true)
    }

    @Test(arguments: [
        ("quero remarcar para quinta da semana que vem", "| quinta-feira, 3 de dezembro | 2026-12-03 | "),
        ("quero remarcar para semana que vem", "| semana que vem |  | "),
    ]) func `next week's Thursday is not this week's`(_ reply: String, _ kept: String) throws {
        var play = try play()
        play.receive(reply)
        #expect(play.said.last?.hasSuffix(kept) == true, "\(play.said)")
    }

    @Test func `a later reply without a moment leaves the one before`() throws {
        var play = try play()
        play.receive("pode ser quinta às 3 da tarde?")
        play.receive("sim")
        #expect(play.said.last == "Anotado: quinta-feira, 26 de novembro, às 15:00")
    }

    @Test func `who proposes nothing leaves the fields empty`() throws {
        var play = try play()
        play.receive("quero remarcar")
        #expect(play.said.last == "quero remarcar | reschedule |  |  | ")
    }
}
