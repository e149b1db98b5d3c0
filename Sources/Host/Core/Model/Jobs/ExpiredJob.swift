/// A job whose worker did not come back in time.
package struct ExpiredJob: Sendable, Hashable {
    package let tenant: TenantID
    package let id: JobID
    package let kind: JobKind
    package let contact: ContactID?
    package let run: RunID?
    package let channel: String
    package let attempts: Int
    /// `ready`, `dead` or `in-doubt`.
    package let state: JobState

    package init(
        tenant: TenantID, id: JobID, kind: JobKind, contact: ContactID?, run: RunID?,
        channel: String, attempts: Int, state: JobState
    ) {
        self.tenant = tenant
        self.id = id
        self.kind = kind
        self.contact = contact
        self.run = run
        self.channel = channel
        self.attempts = attempts
        self.state = state
    }
}
