/// A reply a clinic wrote down with what it means: a test of the reader, often a correction by staff.
package struct ReplyTest: Sendable, Hashable {
    /// Without the identity of who wrote it.
    package let text: String
    /// An intent, or the name of an answer.
    package let meaning: String
    /// `flow.step` that asked; nil for the usual question about an appointment.
    package let step: String?
    package let mark: SourceMark

    package init(text: String, meaning: String, step: String?, mark: SourceMark) {
        self.text = text
        self.meaning = meaning
        self.step = step
        self.mark = mark
    }
}
