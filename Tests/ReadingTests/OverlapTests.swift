import Testing
import Time

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

    @Test func `a phrase called known is read as what it is called`() {
        for known in KnownPhrases.all {
            #expect(read(known.text, .appointment).intent == known.intent, "\(known.text)")
        }
    }

    @Test func `a word within a known phrase is found, and one of the same meaning is not`() throws {
        let question = Question(answers: [
            Answer(.confirm, words: [Phrase("vou")]), Answer(.cancel, words: [Phrase("não posso")]),
        ])
        let overlaps = ReplyReader.standard.knownOverlaps(
            in: question, today: try #require(CivilDate(year: 2026, month: 11, day: 23)), same: ==)
        #expect(overlaps.contains { $0.shorter.text == "vou" && $0.longer.text == "não vou" && $0.readAs == .cancel })
        #expect(overlaps.allSatisfy { $0.shorterIntent == .confirm })
    }
}
