/// Why things went as they did: what one event met on its way, in order.
package struct Trace: Sendable {
    package enum Entry: Sendable {
        /// A rule was looked at and did not hold: the first condition that was false, and the value it saw.
        case passedOver(rule: String, mark: SourceMark, condition: SourceMark?, field: String, saw: Value)
        case matched(rule: String, mark: SourceMark)
        case entered(flow: String, step: String, mark: SourceMark)
        case read(answer: String, confidence: Double, reason: String, mark: SourceMark?)
        /// Something could not be done, and what was done instead.
        case fault(code: String, words: LocalizedText, mark: SourceMark?)
        /// Why nothing happened, when nothing did.
        case ignored(code: String, words: LocalizedText)
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    package mutating func add(_ entry: Entry) { entries.append(entry) }
}

extension Trace.Entry {
    /// The entry as stored and shown: `{"kind": …, "at": "file:line:column", …}`.
    package var value: Value {
        switch self {
        case .passedOver(let rule, let mark, let condition, let field, let saw):
            [
                "kind": "passed-over", "rule": .text(rule), "at": .text(mark.description),
                "condition": condition.map { .text($0.description) } ?? .null, "field": .text(field), "saw": saw,
            ]
        case .matched(let rule, let mark):
            ["kind": "matched", "rule": .text(rule), "at": .text(mark.description)]
        case .entered(let flow, let step, let mark):
            ["kind": "entered", "flow": .text(flow), "step": .text(step), "at": .text(mark.description)]
        case .read(let answer, let confidence, let reason, let mark):
            [
                "kind": "read", "answer": .text(answer), "confidence": .double(confidence), "reason": .text(reason),
                "at": mark.map { .text($0.description) } ?? .null,
            ]
        case .fault(let code, let words, let mark):
            [
                "kind": "fault", "code": .text(code), "pt": .text(words.pt), "en": .text(words.en),
                "at": mark.map { .text($0.description) } ?? .null,
            ]
        case .ignored(let code, let words):
            ["kind": "ignored", "code": .text(code), "pt": .text(words.pt), "en": .text(words.en)]
        }
    }
}
