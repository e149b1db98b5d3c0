import Core
import Engine
import Testing

@Suite struct UnclearTests {
    @Test(
        arguments: [
            "flow: main\nsteps:\n  ask: { say: Vem?, wait: 1h, answers: { yes: -> end ok }, silence: -> end no-reply }",
            "fluxo: main\npassos:\n  ask: { diga: Vem?, espere: 1h, respostas: { sim: -> fim ok }, silencio: -> fim sem-resposta }",
        ])
    func `a question that says nothing of it is asked twice more, then a person takes over`(flow: String) throws {
        var play = try Clinic(flow).rehearsal()
        play.start(flow: "main")
        play.receive("xyzzy")
        play.receive("xyzzy")
        #expect(play.said == ["Vem?", "Vem?", "Vem?"])
        #expect(play.state.run?.phase == .waiting)
        play.receive("xyzzy")
        #expect(play.state.conversation.queue == "reception")
    }

    @Test(arguments: ["", ", unclear: { times: 2, say: Qual?, then: -> end none }"])
    func `a menu is repeated with its options`(unclear: String) throws {
        var play = try Clinic(
            """
            flow: main
            steps:
              menu: { say: Escolha, options: { 1: "Vendas -> queue sales", 2: "Exames -> queue tests" }, wait: 1h, silence: -> end\(unclear) }
            """
        ).rehearsal()
        play.start(flow: "main")
        play.receive("xyzzy")
        let repeated = try #require(play.said.last)
        #expect(play.said.count == 2)
        #expect(repeated.contains("Vendas") && repeated.contains("Exames"))
    }

    @Test(arguments: ["silence: -> end no-reply", "silence: -> end no_reply"])
    func `silence leaves the appointment without a reply`(silence: String) throws {
        try expectNoReply("flow: main\nsteps:\n  ask: { say: Vem?, wait: 1h, answers: { yes: -> end ok }, \(silence) }")
    }

    @Test func `silence leaves the appointment without a reply in Portuguese too`() throws {
        try expectNoReply(
            "fluxo: main\npassos:\n  ask: { diga: Vem?, espere: 1h, respostas: { sim: -> fim ok }, silêncio: -> fim sem-resposta }"
        )
    }

    private func expectNoReply(_ flow: String) throws {
        var play = try Clinic(flow).rehearsal()
        play.start(flow: "main")
        play.wait(try Span("2h"))
        #expect(play.status == .noReply)
    }
}
