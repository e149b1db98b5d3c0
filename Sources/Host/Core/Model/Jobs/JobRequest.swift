/// A job that an event asks for; it is enqueued in the transaction that stores the event.
package struct JobRequest: Sendable, Hashable {
    package let kind: JobKind
    /// What staff read of it in traces and dry-runs.
    package let title: String
    package let payload: Value
    package let attempts: Int

    package init(_ payload: some JobPayload, title: String) {
        kind = type(of: payload).kind
        attempts = type(of: payload).attempts
        self.payload = payload.stored
        self.title = title
    }
}
