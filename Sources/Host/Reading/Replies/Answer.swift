/// One way out of a question.
package struct Answer: Sendable, Hashable {
    /// A known intent (it brings its own words) or a name of the flow's own.
    package let intent: Intent
    /// Labels a patient may type instead: `1`, `0`, `A`.
    package let keys: [String]
    /// The text of its button or option, `💼 Vendas`.
    package let title: String?
    /// The tenant's own words for it.
    package let words: [Phrase]

    package init(_ intent: Intent, keys: [String] = [], title: String? = nil, words: [Phrase] = []) {
        self.intent = intent
        self.keys = keys
        self.title = title
        self.words = words
    }

    package var name: String { intent.rawValue }
}
