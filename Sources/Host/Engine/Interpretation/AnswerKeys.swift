import Core

/// Which digits mean which answer.
///
/// What the question itself shows comes first: in `2 - Não poderei ir` the label is read like a reply, and `2`
/// means what it says. A step that repeats another's question has that one's digits. Where nothing is shown, the
/// usual ones hold: 1 confirm, 0 and 2 cancel, 3 reschedule; 1 yes, 2 no.
struct AnswerKeys: Sendable {
    private static let usual = [
        "confirm": ["1"], "cancel": ["2", "0"], "reschedule": ["3"], "yes": ["1"], "no": ["2"],
    ]
    private var shown: [SourceMark: [String]] = [:]

    init(_ flow: Flow) {
        for step in flow.steps {
            guard let question = step.question, let text = step.say else { continue }
            let words = ReplyWords(answers: question.answers.map { ReplyWords.Choice($0, keys: $0.keys) }, anywhere: [])
            for label in Self.labels(in: text) {
                let reading = words.read(label.text, year: 2026, month: 1, day: 1)
                guard let name = reading.answer, let answer = question.answer(name) else { continue }
                shown[answer.mark, default: []].append(label.key)
            }
        }
    }

    /// Everything a patient may type to mean this answer of a question.
    func keys(of answer: Answer, in question: Question) -> [String] {
        if !answer.keys.isEmpty { return answer.keys }
        if let keys = shown[answer.mark] { return keys }
        let taken = question.answers.flatMap { $0.keys + (shown[$0.mark] ?? []) }
        return (Self.usual[answer.name] ?? []).filter { !taken.contains($0) }
    }

    struct Label: Equatable {
        let key: String
        let text: String
    }

    /// `1 - sim`, `2) não`, `3: outro` in the fixed part of a text, on lines of their own or after a comma.
    static func labels(in template: Template) -> [Label] {
        var labels: [Label] = []
        for piece in template.pieces {
            guard case .text(let text) = piece else { continue }
            for part in text.split(whereSeparator: { $0 == "\n" || $0 == "," || $0 == ";" || $0 == "?" }) {
                if let label = label(part) { labels.append(label) }
            }
        }
        return labels
    }

    private static func label(_ part: Substring) -> Label? {
        let text = part.drop { $0 == " " }
        let key = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(key.count) else { return nil }
        let rest = text.dropFirst(key.count).drop { $0 == " " }
        guard let sign = rest.first, "-–—):=.".contains(sign) else { return nil }
        let label = rest.dropFirst().drop { $0 == " " }
        return label.isEmpty ? nil : Label(key: String(key), text: String(label))
    }
}
