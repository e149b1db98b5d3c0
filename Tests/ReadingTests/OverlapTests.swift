import Testing

@testable import Reading

@Suite struct OverlapTests {
    @Test func `vou within não vou is found, and read as the longer one`() throws {
        let overlaps = ReplyReader.standard.overlaps(
            of: [Phrase("vou", source: "a.yaml:3"), Phrase("com certeza")], as: .confirm,
            with: [Phrase("não vou", source: "a.yaml:4")], as: .cancel)
        let overlap = try #require(overlaps.first)
        #expect(overlaps.count == 1)
        #expect(overlap.shorter.source == "a.yaml:3")
        #expect(overlap.longer.source == "a.yaml:4")
        #expect(overlap.isNegated)
        #expect(overlap.readAs == .cancel)
        let question = Question(answers: [
            Answer(.confirm, words: [Phrase("vou")]), Answer(.cancel, words: [Phrase("não vou")]),
        ])
        #expect(read("não vou", question).intent == overlap.readAs)
    }

    @Test func `one phrase in two lists belongs to the first`() throws {
        let question = Question(answers: [
            Answer("parking", words: [Phrase("Estacionamento")]), Answer("address", words: [Phrase("estacionamento")]),
        ])
        let overlap = try #require(ReplyReader.standard.overlaps(in: question).first)
        #expect(ReplyReader.standard.overlaps(in: question).count == 1)
        #expect(overlap.isDuplicate)
        #expect(overlap.readAs == "parking")
        #expect(read("estacionamento", question).intent == overlap.readAs)
    }

    @Test func `lists that share nothing overlap nowhere`() {
        let overlaps = ReplyReader.standard.overlaps(
            of: [Phrase("sim"), Phrase("ok")], as: .yes, with: [Phrase("não"), Phrase("simples assim")], as: .no)
        #expect(overlaps.isEmpty)
    }
}
