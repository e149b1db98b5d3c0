/// How one attempt ended, as its handler knows it; the queue decides what that means for the job.
package enum JobAttempt: Sendable {
    /// - Parameter providerID: the provider's name for a message that was sent.
    case done(providerID: String? = nil, followUp: FollowUpEvent? = nil)
    /// It had no effect and may be tried again.
    /// - Parameter whenLast: what is told when no attempt is left.
    case retry(code: String, reason: String, afterMilliseconds: Int64?, whenLast: FollowUpEvent? = nil)
    /// It had no effect and never will have.
    case failed(code: String, reason: String, followUp: FollowUpEvent? = nil)
    /// It may or may not have had its effect.
    case inDoubt(code: String, reason: String, followUp: FollowUpEvent? = nil)
}
