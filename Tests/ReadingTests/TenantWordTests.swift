import Testing

@testable import Reading

@Suite struct TenantWordTests {
    let question = Question(
        answers: [
            Answer(.confirm, keys: ["1"], words: [Phrase("bora lá doutora", source: "rules/a.yaml:7")]),
            Answer(.cancel, keys: ["2"], words: [Phrase("passo a vez", source: "rules/a.yaml:9")]),
            Answer("parking", words: [Phrase("estacionamento", source: "flows/c.yaml:12")]),
        ],
        anywhere: [Answer("nurse", words: [Phrase("enfermeira", source: "tenant.yaml:3")])])

    @Test(arguments: [
        ("bora lá doutora!", "confirm", "rules/a.yaml:7"), ("dessa vez passo a vez", "cancel", "rules/a.yaml:9"),
        ("tem estacionamento?", "parking", "flows/c.yaml:12"), ("estacionamneto", "parking", "flows/c.yaml:12"),
        ("preciso da enfermeira", "nurse", "tenant.yaml:3"),
    ])
    func `the clinic's own words decide and say where they are written`(text: String, intent: Intent, source: String) {
        let reading = read(text, question)
        #expect(reading.intent == intent)
        #expect(reading.source == source)
    }

    @Test func `words understood anywhere are no answer of the question`() {
        #expect(read("enfermeira", question).answer == nil)
        #expect(read("estacionamento", question).answer == "parking")
    }

    @Test func `a confirmation with the clinic's word in it is both`() {
        let reading = read("vou sim, tem estacionamento?", question)
        #expect(reading.intent == .confirm)
        #expect(reading.also.contains("parking"))
    }

    @Test func `a refused word is not an answer`() {
        #expect(read("não passo a vez", question).intent != .cancel)
    }

    @Test func `the explanation names words, meaning and place`() {
        let reader = ReplyReader.standard
        let reading = read("passo a vez", question)
        let why = reader.explanation(of: reading, in: .portuguese)
        #expect(why.contains("“passo a vez”"))
        #expect(why.contains("palavras da clínica, rules/a.yaml:9"))
        #expect(reader.explanation(of: read("não vou"), in: .english) == "“não vou” (says they will not come) → cancel")
    }
}
