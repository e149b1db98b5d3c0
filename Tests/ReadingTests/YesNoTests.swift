import Testing

@testable import Reading

@Suite struct YesNoTests {
    @Test(arguments: [
        ("sim", "yes"), ("não", "no"), ("s", "yes"), ("n", "no"), ("1", "yes"), ("2", "no"), ("quero", "yes"),
        ("não quero", "no"), ("pode", "yes"), ("👍🏽", "yes"), ("não, obrigada", "no"), ("claro", "yes"),
        ("no gracias", "no"), ("yes please", "yes"), ("nope", "no"), ("sí", "yes"),
    ])
    func `a yes or no is a yes or no`(text: String, intent: Intent) {
        let reading = read(text, .yesNo())
        #expect(reading.intent == intent)
        #expect(reading.answer == intent.rawValue)
    }

    @Test(arguments: [
        ("sim", "yes"), ("não", "no"), ("cancela", "yes"), ("pode cancelar sim", "yes"), ("não cancela", "no"),
        ("não quero cancelar", "no"), ("não, eu vou", "no"), ("mantém a consulta", "no"), ("1", "yes"),
        ("confirmo o cancelamento", "yes"), ("quero remarcar", "reschedule"), ("quero falar com atendente", "human"),
    ])
    func `really cancel is answered by cancelling or by coming`(text: String, intent: Intent) {
        #expect(read(text, .yesNo(about: .cancel)).intent == intent)
    }

    @Test func `a bare confirmo to really cancel is asked again`() {
        #expect(!read("confirmo", .yesNo(about: .cancel)).isClear())
    }

    @Test func `the yes that cancels is destructive`() {
        #expect(read("sim", .yesNo(about: .cancel)).isDestructive)
        #expect(!read("sim", .yesNo(about: .human)).isDestructive)
        #expect(!read("não", .yesNo(about: .cancel)).isDestructive)
    }

    @Test func `wanting a person is a yes to do you want a person`() {
        #expect(read("quero falar com alguém", .yesNo(about: .human)).intent == .yes)
    }

    @Test func `a no to the appointment cancels it`() {
        let reading = read("não")
        #expect(reading.intent == .cancel)
        #expect(reading.answer == "cancel")
    }
}
