import Core
import Engine
import Testing

@Suite struct ConversationTests {
    private let confirmation = """
        flow: confirmation
        on: appointment 48h before
        send_between: 08:00-20:00
        steps:
          ask:
            say: "Você vem? 1 - Confirmo, 2 - Não poderei ir"
            wait: 12h
            answers:
              confirm: -> confirmed
              cancel: -> sure
              parking: { words: [estacionamento], say: "No subsolo.", again: yes }
            silence: -> reminder
            unclear: { times: 1, say: "Responda 1 ou 2.", then: -> queue reception }
          reminder: { say: "Ainda esperamos.", repeat: ask, wait: 6h, silence: -> end no-reply }
          sure:
            say: "Cancelar mesmo? 1 - sim, 2 - não"
            wait: 2h
            answers: { yes: -> cancel, no: -> confirmed }
            silence: -> queue reception
            unclear: { times: 1, say: "1 ou 2?", then: -> queue reception }
          cancel:
            call: tazi.cancel
            failed: -> queue reception
            do: [{ set: { appointment.status: cancelled } }]
            say: "Desmarcada."
          confirmed: { do: [{ set: { appointment.status: confirmed } }], say: "Combinado!" }
        """

    private func play(at time: String = "10:00") throws -> Rehearsal {
        var play = try Clinic(confirmation).rehearsal(at: time)
        play.start(flow: "confirmation")
        return play
    }

    @Test(arguments: ["1", "1️⃣", "confirmo", "sim", "vou sim"]) func `a yes confirms`(_ reply: String) throws {
        var play = try play()
        play.receive(reply)
        #expect(play.status == .confirmed)
        #expect(play.state.run?.phase == .ended)
    }

    @Test(arguments: ["2", "não vou poder ir", "vou não"]) func `a no asks before it cancels`(_ reply: String) throws {
        var play = try play()
        play.receive(reply)
        #expect(play.said.last == "Cancelar mesmo? 1 - sim, 2 - não")
        #expect(play.status == .scheduled)
        #expect(play.made.isEmpty)
        play.receive("sim")
        #expect(play.made.map(\.call) == ["cancel"])
        #expect(play.status == .cancelled)
        #expect(play.said.last == "Desmarcada.")
    }

    @Test func `a no to the second question keeps the appointment`() throws {
        var play = try play()
        play.receive("2")
        play.receive("não")
        #expect(play.made.isEmpty)
        #expect(play.status == .confirmed)
    }

    @Test func `when the other system fails a person takes over and nothing is cancelled`() throws {
        var play = try play()
        play.calls = { _ in .failed(code: "http-503", reason: "503") }
        play.receive("2")
        play.receive("sim")
        #expect(play.status == .scheduled)
        #expect(play.state.conversation.queue == "reception")
        #expect(play.codes.contains("call-http-503"))
    }

    @Test func `an answer with again keeps the question open`() throws {
        var play = try play()
        play.receive("tem estacionamento?")
        #expect(play.said.last == "No subsolo.")
        play.receive("1")
        #expect(play.status == .confirmed)
    }

    @Test func `what is not understood is asked again, then a person helps`() throws {
        var play = try play()
        play.receive("xyzzy")
        #expect(play.said.last == "Responda 1 ou 2.")
        play.receive("plugh")
        #expect(play.state.conversation.queue == "reception")
    }

    @Test func `silence reminds, and silence again ends without a reply`() throws {
        var play = try play(at: "08:00")
        play.wait(.hours(12))
        #expect(play.said.last == "Você vem? 1 - Confirmo, 2 - Não poderei ir")
        play.wait(.hours(12))
        #expect(play.said.last == "Ainda esperamos.")
        play.wait(.hours(6))
        #expect(play.status == .noReply)
        #expect(play.state.run?.outcome == "no-reply")
    }

    @Test func `the reminder of 21 hours waits for the morning`() throws {
        var play = try play(at: "09:00")
        play.wait(.hours(12))
        #expect(play.said.count == 1)
        play.wait(.hours(11))
        #expect(play.said.last == "Ainda esperamos.")
    }

    @Test func `a start at night waits for the morning, and is dropped when the appointment is gone by then`() throws {
        var play = try play(at: "23:00")
        #expect(play.said.isEmpty)
        var cancelled = play.withStatus(.cancelled)
        play.wait(.hours(10))
        #expect(play.said.count == 1)
        cancelled.wait(.hours(10))
        #expect(cancelled.said.isEmpty)
        #expect(cancelled.codes.contains("appointment-over"))
    }

    @Test func `an answer to a question about a cancelled appointment does not bring it back`() throws {
        var play = try play().withStatus(.cancelled)
        play.receive("1")
        #expect(play.status == .cancelled)
        #expect(play.state.run?.phase == .ended)
    }

    @Test func `a reminder about a cancelled appointment is not sent`() throws {
        var play = try play(at: "08:00").withStatus(.cancelled)
        play.wait(.days(2))
        #expect(play.said.count == 1)
    }

    @Test func `a wish for no more messages is answered once and then honoured`() throws {
        var play = try play()
        play.receive("sair")
        #expect(play.state.contact?.optedOut == true)
        #expect(play.said.last == "Não enviaremos mais.")
        let count = play.said.count
        play.start(flow: "confirmation")
        #expect(play.said.count == count)
        #expect(play.codes.contains("opted-out"))
    }

    @Test func `a timer of an earlier question means nothing`() throws {
        var play = try play()
        let stale = try #require(play.state.run)
        play.receive("2")
        play.step(
            .silence(
                Timer(
                    id: TimerID(stale.token), due: play.now, purpose: .silence, contact: stale.contact,
                    run: stale.id)))
        #expect(play.codes.last == "stale-timer")
        #expect(play.state.run?.step == "sure")
    }

    @Test func `a late answer of a call nobody waits for changes nothing`() throws {
        var play = try play()
        let run = try #require(play.state.run)
        play.step(
            .answer(
                CallAnswer(
                    job: "other", run: run.id, connector: "tazi", call: "cancel", attempts: 1,
                    outcome: .answered(status: 200, body: [:]))))
        #expect(play.codes.last == "nobody-waits")
        #expect(play.status == .scheduled)
    }

    @Test func `a second flow waits until the first has ended`() throws {
        let survey = """
            flow: survey
            steps:
              ask: { say: "Como foi?", wait: 1h, answers: { good: { words: [bom], go: -> end good } }, silence: -> end none, unclear: { times: 1, then: -> end none } }
            """
        var play = try Clinic(confirmation, survey).rehearsal()
        play.start(flow: "confirmation")
        play.start(flow: "survey")
        #expect(play.said.count == 1)
        #expect(play.codes.contains("busy"))
        play.receive("1")
        play.wait(.seconds(1))
        #expect(play.said.last == "Como foi?")
    }
}
