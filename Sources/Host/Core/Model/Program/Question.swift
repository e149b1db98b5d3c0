/// What a step waits for: the answers it knows, and what silence and confusion lead to.
package struct Question: Sendable {
    package let wait: Span
    package let answers: [Answer]
    package let silence: Target
    package let unclear: Unclear?

    /// How often it is asked again where the file does not say.
    package static let unclearTimes = 2

    package init(wait: Span, answers: [Answer], silence: Target, unclear: Unclear?) {
        self.wait = wait
        self.answers = answers
        self.silence = silence
        self.unclear = unclear
    }
}

/// One answer a step understands: a known intent, or the step's own words.
package struct Answer: Sendable {
    /// The intent (`confirm`, `cancel`, `yes`, …) or the name the file gives it.
    package let name: String
    /// What a patient may type to mean it: the option's number.
    package let keys: [String]
    /// The label shown for it, when it is an option of a menu.
    package let title: String?
    package var words: [PlacedWords]
    package let actions: [PlacedAction]
    package var say: Template?
    package let target: Target
    package let mark: SourceMark

    package init(
        name: String, keys: [String] = [], title: String? = nil, words: [PlacedWords] = [],
        actions: [PlacedAction] = [], say: Template? = nil, target: Target, mark: SourceMark
    ) {
        self.name = name
        self.keys = keys
        self.title = title
        self.words = words
        self.actions = actions
        self.say = say
        self.target = target
        self.mark = mark
    }
}

/// A phrase a tenant listed, and where.
package struct PlacedWords: Sendable, Hashable {
    package let text: String
    package let mark: SourceMark

    package init(text: String, mark: SourceMark) {
        self.text = text
        self.mark = mark
    }
}

/// What happens when a reply is not understood: asked again so many times, then on.
package struct Unclear: Sendable {
    package let times: Int
    package var say: Template?
    package let then: Target

    package init(times: Int, say: Template?, then: Target) {
        self.times = times
        self.say = say
        self.then = then
    }
}

/// Understood at any step: its words, what is done and where it leads.
package struct Interrupt: Sendable {
    package let name: String
    package var words: [PlacedWords]
    /// Intents of the reply reader that mean it as well, such as `optout`.
    package let intents: [String]
    package let actions: [PlacedAction]
    package var say: Template?
    package let target: Target?
    package let mark: SourceMark

    package init(
        name: String, words: [PlacedWords], intents: [String], actions: [PlacedAction], say: Template?, target: Target?,
        mark: SourceMark
    ) {
        self.name = name
        self.words = words
        self.intents = intents
        self.actions = actions
        self.say = say
        self.target = target
        self.mark = mark
    }
}
