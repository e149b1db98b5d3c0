/// A job to be taken in that comes from elsewhere than an effect.
package struct NewJob: Sendable {
    package let id: JobID
    package let tenant: TenantID
    package let kind: JobKind
    package let payload: Value
    package let runAt: Instant
    package var priority = JobPriority.normal
    package var maxAttempts = 8
    /// While a job with this key is unfinished, another is not taken in.
    package var uniqueKey: String?
    package var contact: ContactID?
    package var channel = ""
    package var isDestructive = false

    package init(id: JobID, tenant: TenantID, kind: JobKind, payload: Value, runAt: Instant) {
        self.id = id
        self.tenant = tenant
        self.kind = kind
        self.payload = payload
        self.runAt = runAt
    }
}
