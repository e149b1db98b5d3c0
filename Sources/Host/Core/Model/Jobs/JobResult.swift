/// How one attempt ended.
package struct JobResult: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// - Parameter providerID: the provider's name for a message that was sent.
        case done(providerID: String?)
        case retry(at: Instant, code: String, reason: String)
        /// Put off for a limit's sake: the attempt does not count. Who was given a place in a line goes, when its
        /// moment has come, before those of its kind that have not been looked at yet.
        case postponed(until: Instant, code: String, hasReservation: Bool = false)
        case dead(code: String, reason: String)
        case inDoubt(code: String, reason: String)
    }

    package let lease: JobLease
    package let outcome: Outcome

    package init(_ lease: JobLease, _ outcome: Outcome) {
        self.lease = lease
        self.outcome = outcome
    }
}
