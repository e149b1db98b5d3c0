import Reading

/// One question as the reply reader knows it.
struct ReplyWords: Sendable {
    /// One answer, or one interrupt: its name, and everything a patient may write to mean it.
    struct Choice: Sendable {
        let name: String
        let keys: [String]
        let title: String?
        let phrases: [(text: String, source: String)]
    }

    private let question: PreparedQuestion

    /// - Parameter about: the intent that "yes" stands for, when the question asks yes or no.
    init(answers: [Choice], anywhere: [Choice], about: String? = nil) {
        question = ReplyReader.standard.prepare(
            Question(
                answers: answers.map(\.answer), about: about.map { Intent(rawValue: $0) },
                anywhere: anywhere.map(\.answer)))
    }

    func read(_ text: String, year: Int, month: Int, day: Int) -> ReplyReading {
        guard let today = CivilDate(year: year, month: month, day: day) else { return .none }
        let reading = ReplyReader.standard.read(text, question: question, today: today)
        return ReplyReading(
            intent: reading.intent.rawValue, answer: reading.answer, confidence: reading.confidence,
            isClear: reading.isClear(), reason: reading.reason.map { "\($0.rule): \($0.words)" }.joined(separator: "; ")
        )
    }

}

extension ReplyWords.Choice {
    fileprivate var answer: Answer {
        Answer(
            Intent(rawValue: name), keys: keys, title: title, words: phrases.map { Phrase($0.text, source: $0.source) })
    }
}

extension ReplyReading {
    fileprivate static let none = ReplyReading(
        intent: "unknown", answer: nil, confidence: 0, isClear: false, reason: "")
}
