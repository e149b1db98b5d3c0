import Core
import Testing

@testable import Engine

@Suite struct AnswerKeysTests {
    private let mark = SourceMark(file: "t.yaml", line: 1, column: 1)

    @Test func `labels are read from lines and from within a sentence`() {
        let text = Template(text: "Cancelar mesmo? 1 - sim, 2) não\n3: quero remarcar\n10 minutos antes", mark: mark)
        #expect(
            AnswerKeys.labels(in: text).map { "\($0.key) \($0.text)" } == ["1 sim", "2 não", "3 quero remarcar"])
    }

    @Test func `a number means what its label says, not where it usually stands`() throws {
        var play = try Clinic(
            """
            flow: odd
            steps:
              ask:
                say: "1 - Quero cancelar\\n2 - Confirmo minha presença"
                wait: 1h
                answers: { confirm: -> end confirmed, cancel: -> end cancelled }
                silence: -> end none
                unclear: { times: 1, then: -> end none }
            """
        ).rehearsal()
        play.start(flow: "odd")
        play.receive("1")
        #expect(play.state.run?.outcome == "cancelled")
    }
}
