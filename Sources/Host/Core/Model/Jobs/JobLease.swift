/// The right to finish a job, until it is taken by another.
package struct JobLease: Sendable, Hashable {
    package let tenant: TenantID
    package let job: JobID
    package let kind: JobKind
    package let channel: String
    /// Grows with each lease; an older one is refused.
    package let token: Int64
    package let until: Instant

    package init(tenant: TenantID, job: JobID, kind: JobKind, channel: String, token: Int64, until: Instant) {
        self.tenant = tenant
        self.job = job
        self.kind = kind
        self.channel = channel
        self.token = token
        self.until = until
    }
}
