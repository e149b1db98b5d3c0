import Testing

@testable import Reading

@Suite struct ScopeTests {
    @Test(arguments: [
        ("não precisa cancelar", "confirm"), ("vou não", "cancel"), ("não vou faltar", "confirm"),
        ("cancelar não, confirmar", "confirm"),
        ("confirmar não, cancelar", "cancel"), ("eu ia cancelar mas vou", "confirm"),
        ("confirmei antes mas não vou", "cancel"),
        ("não quero remarcar, quero cancelar", "cancel"), ("não vou cancelar nem remarcar", "confirm"),
        ("informo que não comparecerei à consulta", "cancel"), ("yeah no I'm not going", "cancel"),
    ])
    func `a não reaches what it refuses and no further`(text: String, intent: Intent) {
        #expect(readByGrammar(text).intent == intent)
    }

    @Test(arguments: [
        "acho que vou", "se não chover eu vou", "talvez eu cancele", "if I can I will come", "creo que sí",
        "depois confirmo",
    ])
    func `a doubt is no answer`(text: String) {
        #expect(read(text).intent == .unknown)
    }

    @Test(arguments: [
        ("tem como cancelar?", "cancel"), ("se eu cancelar paga multa?", "question"),
        ("qual o prazo pra cancelar?", "question"),
        ("a consulta foi cancelada?", "question"), ("pode confirmar?", "confirm"), ("preciso confirmar?", "question"),
        ("can I cancel without a fee?", "question"), ("posso remarcar?", "reschedule"),
    ])
    func `asking about an action is not asking for it`(text: String, intent: Intent) {
        #expect(readByGrammar(text).intent == intent)
    }

    @Test func `a confirmation with a question in it is both`() {
        let reading = read("confirmo, mas qual o endereço?")
        #expect(reading.intent == .confirm)
        #expect(reading.also == [.question])
    }

    @Test func `evidence points at the words as typed`() throws {
        let text = "Olá 👋🏽, NÃO VOU conseguir"
        let evidence = try #require(read(text).reason.first)
        #expect(evidence.words == "NÃO VOU conseguir")
        #expect(evidence.range.upperBound == text.utf8.count)
    }

    @Test func `cancelling needs more confidence than confirming`() {
        let policy = ClearPolicy(threshold: 0.6)
        let sure = Reading(intent: .confirm, confidence: 0.65)
        #expect(sure.isClear(policy))
        #expect(!Reading(intent: .cancel, confidence: 0.65).isClear(policy))
        #expect(!Reading(intent: .unknown, confidence: 0.99).isClear(policy))
    }
}
