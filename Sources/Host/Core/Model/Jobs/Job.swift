/// Work to do outside the database, leased to one worker.
package struct Job: Sendable {
    package let id: JobID
    package let tenant: TenantID
    package let kind: JobKind
    /// What its kind was given when it was enqueued; null for a send, whose payload is its message's own row.
    package let payload: Value
    /// Of a send; its status is `sending` already.
    package let message: AddressedMessage?
    package let contact: ContactID?
    package let run: RunID?
    /// The channel, or the connector, whose limits apply.
    package let channel: String
    /// Whether a second time would do harm.
    package let isDestructive: Bool
    package let priority: Int
    /// This one included.
    package let attempts: Int
    package let maxAttempts: Int
    package let createdAt: Instant
    package let lease: JobLease

    package init(
        id: JobID, tenant: TenantID, kind: JobKind, payload: Value = .null, message: AddressedMessage? = nil,
        contact: ContactID? = nil, run: RunID? = nil, channel: String = "",
        isDestructive: Bool = false, priority: Int = JobPriority.normal, attempts: Int, maxAttempts: Int,
        createdAt: Instant, lease: JobLease
    ) {
        self.id = id
        self.tenant = tenant
        self.kind = kind
        self.payload = payload
        self.message = message
        self.contact = contact
        self.run = run
        self.channel = channel
        self.isDestructive = isDestructive
        self.priority = priority
        self.attempts = attempts
        self.maxAttempts = maxAttempts
        self.createdAt = createdAt
        self.lease = lease
    }

    package var isLastAttempt: Bool { attempts >= maxAttempts }
}
