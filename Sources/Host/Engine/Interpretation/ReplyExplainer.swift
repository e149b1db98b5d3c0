import Reading
import Time

/// Reads replies and says why, outside any conversation: as if the appointment's confirmation had been asked, or one
/// step of a clinic's flows.
package struct ReplyExplainer: Sendable {
    package struct Explained: Sendable {
        package let intent: String
        package let answer: String?
        package let confidence: Double
        /// Sure enough to act on; otherwise the step asks again.
        package let isClear: Bool
        package let runnerUp: String?
        package let also: [String]
        package let reason: String
        package let grounds: [Ground]
        /// The date or time it proposes, echoed; nil for none.
        package let moment: String?
    }

    /// Words of the reply that a reading rests on.
    package struct Ground: Sendable {
        package let words: String
        /// UTF-8 offsets in the reply.
        package let range: Range<Int>
        package let intent: String
        package let rule: String
        /// `file:line:column` of the clinic's word list that decided, if one did.
        package let source: String?
    }

    private let language: ReplyLanguage
    private let words: ReplyWords
    private let today: CivilDate?
    /// What the clinic's own interpreters make of a reply that was not clear.
    private let script: (@Sendable (String) -> (answer: String, reason: String)?)?

    /// - Parameters:
    ///   - words: the question; nil for the confirmation of an appointment.
    ///   - locale: of the reasons.
    ///   - year, month, day: today, for words such as "amanhã".
    init(
        words: ReplyWords?, locale: String, year: Int, month: Int, day: Int,
        script: (@Sendable (String) -> (answer: String, reason: String)?)? = nil
    ) {
        self.script = script
        language = ReplyLanguage(locale: locale)
        self.words = words ?? ReplyWords(appointmentWith: [])
        today = CivilDate(year: year, month: month, day: day)
    }

    package init(locale: String, year: Int, month: Int, day: Int) {
        self.init(words: nil, locale: locale, year: year, month: month, day: day)
    }

    package func read(_ text: String) -> Explained {
        guard let today else { return .nothing }
        let reading = ReplyReader.standard.read(text, question: words.question, today: today)
        let isClear = reading.isClear(words.policy)
        if !isClear, let found = script?(text) { return .script(found.answer, found.reason) }
        return Explained(
            intent: reading.intent.rawValue, answer: reading.answer, confidence: reading.confidence,
            isClear: isClear, runnerUp: reading.runnerUp?.rawValue,
            also: reading.also.map(\.rawValue), reason: ReplyReader.standard.explanation(of: reading, in: language),
            grounds: reading.reason.map { Ground($0) },
            moment: reading.moment?.echo(in: language))
    }
}

extension ReplyExplainer.Ground {
    fileprivate init(_ evidence: Evidence) {
        self.init(
            words: evidence.words, range: evidence.range, intent: evidence.intent.rawValue, rule: evidence.rule,
            source: evidence.source)
    }
}

extension ReplyExplainer.Explained {
    fileprivate static let nothing = ReplyExplainer.Explained(
        intent: "unknown", answer: nil, confidence: 0, isClear: false, runnerUp: nil, also: [], reason: "", grounds: [],
        moment: nil)

    fileprivate static func script(_ answer: String, _ reason: String) -> Self {
        Self(
            intent: answer, answer: answer, confidence: 1, isClear: true, runnerUp: nil, also: [], reason: reason,
            grounds: [], moment: nil)
    }
}
