import Testing

@testable import Reading

@Suite struct ScoreTests {
    @Test(arguments: ["examples", "replies"])
    func `labelled replies are read as a careful receptionist reads them`(file: String) throws {
        let question = ReplyReader.standard.prepare(.appointment)
        let score = Score(try LabelledReply.all(in: file)) {
            ReplyReader.standard.read($0, question: question, today: tuesday).intent
        }
        #expect(score.accuracy >= 0.93)
        #expect(score.hardAccuracy >= 0.88)
        #expect(score.danger <= 0.01, "\(score.dangerous)")
    }

    @Test func `the half nobody tuned on is read as well`() throws {
        let held = try LabelledReply.all(in: "replies").filter { $0.id.hasPrefix("h") }
        let score = Score(held) { read($0).intent }
        #expect(score.rows >= 300)
        #expect(score.accuracy >= 0.90)
        #expect(score.danger <= 0.02, "\(score.dangerous)")
    }

    @Test func `most clear readings of labelled replies are right`() throws {
        let replies = try LabelledReply.all(in: "examples") + LabelledReply.all(in: "replies")
        let readings = replies.map { ($0, read($0.text)) }.filter { $0.1.isClear() }
        let right = readings.count { $0.0.intent == $0.1.intent || $0.0.accepted.contains($0.1.intent) }
        #expect(Double(readings.count) >= 0.75 * Double(replies.count))
        #expect(Double(right) >= 0.96 * Double(readings.count))
    }
}
