/// Words of a tenant's list, and where they were written.
package struct Phrase: Sendable, Hashable {
    package let text: String
    /// `file:line` of the list, shown when the phrase decides.
    package let source: String?

    package init(_ text: String, source: String? = nil) {
        self.text = text
        self.source = source
    }
}
