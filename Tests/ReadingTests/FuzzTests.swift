import Testing

@testable import Reading

@Suite struct FuzzTests {
    /// `scripts/reading/fuzz` runs a million in release.
    @Test func `any text is read, within bounds, and always the same way`() throws {
        let replies = try LabelledReply.all(in: "examples").map(\.text)
        var babbler = Babbler(seed: 2026, replies: replies)
        let question = ReplyReader.standard.prepare(.appointment)
        for _ in 0..<3000 {
            let text = babbler.reply()
            let reading = ReplyReader.standard.read(text, question: question, today: tuesday)
            #expect((0...1).contains(reading.confidence))
            #expect(reading.reason.allSatisfy { $0.range.upperBound <= text.utf8.count })
            #expect(reading == ReplyReader.standard.read(text, question: question, today: tuesday))
        }
    }

    @Test func `two readers read alike`() throws {
        let other = ReplyReader()
        for reply in try LabelledReply.all(in: "examples") {
            #expect(other.read(reply.text, today: tuesday) == read(reply.text))
        }
    }

    @Test func `a flood of words is read up to the limit`() {
        let reading = read(String(repeating: "não vou mais me ", count: 100_000))
        #expect(reading.reason.allSatisfy { $0.range.upperBound <= Tokenizer.scalarLimit * 4 })
    }
}
