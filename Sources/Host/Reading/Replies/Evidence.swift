/// Words of the reply a reading rests on, and the rule that read them.
package struct Evidence: Sendable, Hashable {
    /// As the patient typed them.
    package let words: String
    /// UTF-8 offsets in the reply.
    package let range: Range<Int>
    /// What these words say by themselves.
    package let intent: Intent
    /// Name of the rule, `declines-to-go`.
    package let rule: String
    /// `file:line` of the tenant's word list that decided, if one did.
    package let source: String?

    package init(words: String, range: Range<Int>, intent: Intent, rule: String, source: String? = nil) {
        self.words = words
        self.range = range
        self.intent = intent
        self.rule = rule
        self.source = source
    }
}
