import Core

/// Work to do outside the database, leased to one worker.
package struct Job: Sendable {
    /// An open list.
    package enum Work: Sendable {
        /// A message to send to `contact`; its status is `sending` already.
        case send(OutboundMessage, to: Contact)
        case call(OutboundCall)
        case other(Value)
    }

    package let id: JobID
    package let tenant: TenantID
    package let kind: JobKind
    package let work: Work
    package let contact: ContactID?
    package let conversation: ConversationID?
    /// The channel, or the connector, whose limits apply.
    package let channel: String
    package let priority: Int
    /// This one included.
    package let attempts: Int
    package let maxAttempts: Int
    package let createdAt: Instant
    package let lease: JobLease

    package var isLastAttempt: Bool { attempts >= maxAttempts }
}

/// The right to finish a job, until it is taken by another.
package struct JobLease: Sendable, Hashable {
    package let tenant: TenantID
    package let job: JobID
    package let kind: JobKind
    package let channel: String
    /// Grows with each lease; an older one is refused.
    package let token: Int64
    package let until: Instant
}

package struct JobKind: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let send = JobKind(rawValue: "send")
    package static let call = JobKind(rawValue: "call")
}

package enum JobState: String, Sendable, Hashable, CaseIterable {
    /// Waits for its time.
    case scheduled
    case ready
    case running
    case done
    /// Given up; staff may retry or discard it.
    case dead
    /// It may or may not have had its effect outside.
    case inDoubt = "in-doubt"
    case discarded
}
