/// Why an e-mail did not go, and what is known of its fate.
package struct MailFault: Error, Sendable, Hashable {
    package enum Fate: Sendable, Hashable {
        /// Certainly not taken by the server; another try does no harm.
        case notTaken
        /// Refused for good: another try would be refused, too.
        case refused
        /// Handed over whole, and the answer was lost.
        case inDoubt
    }

    package let code: String
    package let detail: String
    package let fate: Fate
    /// What the server answered last (`550`); 0 without an answer.
    package let reply: Int

    package init(code: String, detail: String, fate: Fate, reply: Int = 0) {
        self.code = code
        self.detail = detail
        self.fate = fate
        self.reply = reply
    }
}
