import Reading

/// Reads replies outside any conversation, as if the appointment's confirmation had been asked, and says why.
package struct ReplyExplainer: Sendable {
    package struct Explained: Sendable {
        package let intent: String
        package let answer: String?
        package let confidence: Double
        package let runnerUp: String?
        package let also: [String]
        package let reason: String
    }

    private let language: ReplyLanguage
    private let question = ReplyReader.standard.prepare(.appointment)
    private let today: CivilDate?

    /// - Parameters:
    ///   - locale: of the reasons.
    ///   - year, month, day: today, for words such as "amanhã".
    package init(locale: String, year: Int, month: Int, day: Int) {
        language = ReplyLanguage(locale: locale)
        today = CivilDate(year: year, month: month, day: day)
    }

    package func read(_ text: String) -> Explained {
        guard let today else { return Explained(intent: "unknown", answer: nil, confidence: 0, runnerUp: nil, also: [], reason: "") }
        let reading = ReplyReader.standard.read(text, question: question, today: today)
        return Explained(
            intent: reading.intent.rawValue, answer: reading.answer, confidence: reading.confidence,
            runnerUp: reading.runnerUp?.rawValue, also: reading.also.map(\.rawValue),
            reason: ReplyReader.standard.explanation(of: reading, in: language))
    }
}
