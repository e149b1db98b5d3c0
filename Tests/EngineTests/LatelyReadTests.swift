import Testing

@testable import Engine

struct LatelyReadTests {
    private func reading(_ intent: String) -> ReplyReading {
        ReplyReading(intent: intent, answer: nil, confidence: 1, isClear: true, reason: "")
    }

    @Test func `a reply is read once for each question and day`() {
        let lately = LatelyRead(limit: 10)
        var reads = 0
        for (question, day) in [(1, 1), (1, 1), (2, 1), (1, 2), (1, 1)] as [(UInt64, Int)] {
            let found = lately.reading(.init(question: question, text: "sim", day: day)) {
                reads += 1
                return reading("\(question)-\(day)")
            }
            #expect(found.intent == "\(question)-\(day)")
        }
        #expect(reads == 3)
    }

    @Test func `what is kept is bounded, whatever is written`() {
        let lately = LatelyRead(limit: 10)
        for number in 0..<1_000 {
            _ = lately.reading(.init(question: 1, text: "sim \(number)", day: 1)) { reading("yes") }
            #expect(lately.count <= 10)
        }
        let long = String(repeating: "a", count: 1_000)
        let before = lately.count
        _ = lately.reading(.init(question: 1, text: long, day: 1)) { reading("yes") }
        #expect(lately.count == before)
    }

    @Test func `two questions read the same words each in its own way`() {
        let yes = ReplyWords.Choice(name: "yes", keys: ["1"], title: nil, phrases: [])
        let no = ReplyWords.Choice(name: "no", keys: ["1"], title: nil, phrases: [])
        for (choice, answer) in [(yes, "yes"), (no, "no"), (yes, "yes")] {
            let words = ReplyWords(answers: [choice], anywhere: [])
            #expect(words.read("1", year: 2026, month: 11, day: 21).answer == answer)
            #expect(words.read("1", year: 2026, month: 11, day: 21).answer == answer)
        }
    }
}
