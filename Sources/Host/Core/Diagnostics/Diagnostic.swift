/// What is wrong in something a person wrote, where, and what to do about it.
package struct Diagnostic: Error, Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error
        case warning
    }

    /// Another place that explains the first: where a name was defined before, who inherits it.
    package struct Related: Sendable, Hashable {
        package let mark: SourceMark
        package let words: LocalizedText

        package init(_ mark: SourceMark, _ words: LocalizedText) {
            self.mark = mark
            self.words = words
        }
    }

    /// The stable name of the kind of fault, kebab-case: `unknown-key`, `missing-silence`.
    package let code: String
    package let severity: Severity
    package let mark: SourceMark
    /// How many characters the caret underlines.
    package let length: Int
    package let message: LocalizedText
    package let advice: LocalizedText?
    package let related: [Related]

    package init(
        _ code: String, _ severity: Severity = .error, at mark: SourceMark, length: Int = 1,
        _ message: LocalizedText, advice: LocalizedText? = nil, related: [Related] = []
    ) {
        self.code = code
        self.severity = severity
        self.mark = mark
        self.length = length
        self.message = message
        self.advice = advice
        self.related = related
    }
}
