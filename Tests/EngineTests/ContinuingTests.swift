import Core
import Engine
import Testing

/// Whether people may go on in a new version: only where the same is asked.
struct ContinuingTests {
    private static let asked = """
        flow: confirmation
        on: appointment 48h before
        steps:
          ask:
            say: "Você vem? 1 - Confirmo, 2 - Não poderei ir"
            wait: 12h
            answers: { confirm: -> done, cancel: -> sure }
            silence: -> end no-reply
          sure:
            say: "Cancelar mesmo? 1 - sim, 2 - não"
            wait: 2h
            answers: { yes: -> cancel, no: -> done }
            silence: -> queue reception
          cancel: { call: tazi.cancel, failed: -> queue reception, say: "Desmarcada." }
          done: { say: "Combinado!" }
        """

    private func engine(_ old: String = "", _ new: String = "") throws -> Engine {
        #expect(old.isEmpty || Self.asked.contains(old), "\(old)")
        return try Clinic(old.isEmpty ? Self.asked : Self.asked.replacing(old, with: new)).engine
    }

    private func run(_ step: String, _ phase: FlowRun.Phase = .waiting) -> FlowRun {
        var run = FlowRun(
            id: "c", contact: "m", startedAt: .epoch, version: "v1", flow: "confirmation", step: step,
            channel: "whatsapp", appointment: nil)
        run.phase = phase
        return run
    }

    @Test(
        arguments: [
            ("Você vem?", "A senhora vem?"), ("wait: 12h", "wait: 6h"), ("confirm: -> done", "confirm: -> sure"),
            ("say: \"Combinado!\"", "say: \"Até lá!\""),
            ("1 - Confirmo, 2 - Não poderei ir", "2 - Não poderei ir, 1 - Confirmo"),
        ])
    func `who was asked the same goes on in the new one`(_ old: String, _ new: String) throws {
        #expect(try engine(old, new).canContinue(run("ask"), from: engine()))
    }

    @Test(
        arguments: [
            ("ask:", "question:"), ("flow: confirmation", "flow: other"),
            ("1 - Confirmo, 2 - Não poderei ir", "1 - Não poderei ir, 2 - Confirmo"),
            ("cancel: -> sure }", "cancel: -> sure, reschedule: -> queue reception }"),
            ("answers: { confirm: -> done, cancel: -> sure }", "answers: { confirm: -> done }"),
        ])
    func `who was asked something else stays`(_ old: String, _ new: String) throws {
        #expect(try !engine(old, new).canContinue(run("ask"), from: engine()))
    }

    @Test func `a yes that no longer cancels is not the same question`() throws {
        let changed = try engine(
            "no: -> done }\n    silence: -> queue reception", "no: -> done }\n    silence: -> cancel")
        #expect(try changed.canContinue(run("sure"), from: engine()))
        let turned = try engine(
            "yes: -> cancel, no: -> done }\n    silence: -> queue reception",
            "yes: -> done, no: -> done }\n    silence: -> cancel")
        #expect(try !turned.canContinue(run("sure"), from: engine()))
    }

    @Test func `who waits for a call goes on where the same call is made`() throws {
        let changed = try engine("say: \"Desmarcada.\"", "say: \"Está desmarcada.\"")
        #expect(try changed.canContinue(run("cancel", .calling), from: engine()))
        let gone = try engine("call: tazi.cancel, failed: -> queue reception, ", "")
        #expect(try !gone.canContinue(run("cancel", .calling), from: engine()))
    }

    @Test func `who is with a person needs no step`() throws {
        let changed = try engine("ask:", "question:")
        #expect(try changed.canContinue(run("ask", .queued), from: engine()))
    }

    @Test func `a lost version hands the conversation to a person, with the reason`() throws {
        var play = try Clinic(Self.asked).rehearsal()
        play.start(flow: "confirmation")
        let message = InboundMessage(
            channel: "whatsapp", providerID: "1", from: [Identity(.phone, "+5511900000001")], text: "1")
        let event = Event(
            id: "e", tenant: "clinic", at: play.now, kind: .message(message), key: EventKey(source: "t", key: "1"))
        let outcome = play.engine.stepHandingOver(play.state, event, now: play.now)
        #expect(outcome.state.run?.phase == .queued)
        #expect(outcome.state.conversation.queue == "reception")
        #expect(outcome.state.contact?.lastInbound == play.now)
        #expect(outcome.trace.entries.contains { if case .fault("lost-version", _, _) = $0 { true } else { false } })
    }
}
