import Core

/// One thing the host's examination looked at.
package struct HealthFinding: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        case good = "ok"
        case missing = "warning"
        case bad = "error"
    }

    package let state: State
    package let subject: String
    package let words: LocalizedText

    init(_ state: State, _ subject: String, pt: String, en: String) {
        self.init(state, subject, LocalizedText(pt: pt, en: en))
    }

    init(_ state: State, _ subject: String, _ words: LocalizedText) {
        self.state = state
        self.subject = subject
        self.words = words
    }

    package var value: Value {
        ["state": .text(state.rawValue), "subject": .text(subject), "pt": .text(words.pt), "en": .text(words.en)]
    }
}
