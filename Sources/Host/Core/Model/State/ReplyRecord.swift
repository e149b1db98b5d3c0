/// What is kept of a patient's replies: the last one taken as an answer, and the moment last proposed.
package struct ReplyRecord: Sendable, Hashable {
    package struct Taken: Sendable, Hashable {
        package let text: String
        /// Which answer.
        package let intent: String

        package init(text: String, intent: String) {
            self.text = text
            self.intent = intent
        }
    }

    package struct Moment: Sendable, Hashable {
        /// In words.
        package let when: String
        /// ISO, where they are exact.
        package let date: String?
        package let time: String?

        package init(when: String, date: String?, time: String?) {
            self.when = when
            self.date = date
            self.time = time
        }
    }

    package var taken: Taken?
    package var moment: Moment?

    package init() {}

    var isEmpty: Bool { taken == nil && moment == nil }
}

extension ReplyRecord {
    init(_ value: Value) {
        if case .text(let text) = value["text"], case .text(let intent) = value["intent"] {
            taken = Taken(text: text, intent: intent)
        }
        if case .text(let when) = value["when"] {
            moment = Moment(when: when, date: value["date"].text, time: value["time"].text)
        }
    }

    var value: Value {
        var parts: [String: Value] = [:]
        if let taken {
            parts["text"] = .text(taken.text)
            parts["intent"] = .text(taken.intent)
        }
        if let moment {
            parts["when"] = .text(moment.when)
            parts["date"] = moment.date.map(Value.text)
            parts["time"] = moment.time.map(Value.text)
        }
        return .map(parts)
    }
}

extension Value {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
