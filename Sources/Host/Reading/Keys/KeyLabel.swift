/// A digit a question shows, and the words that say what it means.
package struct KeyLabel: Sendable, Hashable {
    package let key: String
    package let text: String

    package init(key: String, text: String) {
        self.key = key
        self.text = text
    }
}
