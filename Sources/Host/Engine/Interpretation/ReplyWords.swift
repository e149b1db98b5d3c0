import Reading
import Time

/// One question as the reply reader knows it.
struct ReplyWords: Sendable {
    /// One answer, or one interrupt: its name, and everything a patient may write to mean it.
    struct Choice: Sendable {
        let name: String
        let keys: [String]
        let title: String?
        let phrases: [(text: String, source: String)]
    }

    let question: PreparedQuestion
    let policy: ClearPolicy
    private let number = LatelyRead.newQuestion()

    /// - Parameters:
    ///   - about: the intent that "yes" stands for, when the question asks yes or no.
    ///   - threshold: 0…1: a reading less sure than this is not clear.
    init(answers: [Choice], anywhere: [Choice], about: String? = nil, threshold: Double? = nil) {
        self.init(
            Question(
                answers: answers.map(\.answer), about: about.map { Intent(rawValue: $0) },
                anywhere: anywhere.map(\.answer)), threshold: threshold)
    }

    /// The usual question about an appointment, in a clinic with words of its own.
    init(appointmentWith anywhere: [Choice], threshold: Double? = nil) {
        self.init(
            Question(answers: Question.appointment.answers, anywhere: anywhere.map(\.answer)), threshold: threshold)
    }

    private init(_ question: Question, threshold: Double?) {
        self.question = ReplyReader.standard.prepare(question)
        policy = threshold.map { ClearPolicy(threshold: $0) } ?? .standard
    }

    func read(_ text: String, year: Int, month: Int, day: Int) -> ReplyReading {
        let key = LatelyRead.Key(question: number, text: text, day: (year * 16 + month) * 32 + day)
        return LatelyRead.shared.reading(key) { readAnew(text, year: year, month: month, day: day) }
    }

    private func readAnew(_ text: String, year: Int, month: Int, day: Int) -> ReplyReading {
        guard let today = CivilDate(year: year, month: month, day: day) else { return .none }
        let reading = ReplyReader.standard.read(text, question: question, today: today)
        return ReplyReading(
            intent: reading.intent.rawValue, answer: reading.answer, confidence: reading.confidence,
            isClear: reading.isClear(policy), reason: reading.reason.map(\.summary).joined(separator: "; "),
            moment: reading.moment.map { ProposedMoment($0) })
    }
}

extension Evidence {
    /// `tenant-words: vou depois (flows/digitaly/confirmation.yaml:14:20)`
    fileprivate var summary: String {
        "\(rule): \(words)" + (source.map { " (\($0))" } ?? "")
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
