import Core
import Stores

/// An event on its way in, and who waits to hear that it is safe.
struct Arrival: Sendable {
    let tenant: TenantID
    let kind: EventKind
    let key: EventKey
    let at: Instant
    let subject: StateRequest
    let done: @Sendable (Result<Acceptance, StoreFault>) -> Void
}

/// What became of an event, told only after it is committed.
package enum Acceptance: Sendable {
    case accepted(EndpointResponse?)
    /// It had come before; nothing was done.
    case duplicate
    /// The tenant is not loaded.
    case unknownTenant
}
