import Core
import Stores

/// An event on its way in, and who waits to hear that it is safe.
final class OfferedEvent: Sendable {
    let tenant: TenantID
    let kind: EventKind
    let key: EventKey
    let at: Instant
    /// Whose state it needs, where the event alone does not tell.
    let subject: StateRequest?
    let done: @Sendable (Result<Acceptance, StoreFault>) -> Void

    init(
        tenant: TenantID, kind: EventKind, key: EventKey, at: Instant, subject: StateRequest? = nil,
        done: @escaping @Sendable (Result<Acceptance, StoreFault>) -> Void
    ) {
        self.tenant = tenant
        self.kind = kind
        self.key = key
        self.at = at
        self.subject = subject
        self.done = done
    }
}

extension OfferedEvent {
    /// Equal for what must be handled in order: what one sender writes.
    var line: UInt {
        var hasher = Hasher()
        hasher.combine(tenant)
        switch kind {
        case .message(let message): hasher.combine(message.from.first?.value)
        case .silence(let timer), .deferredStart(let timer): hasher.combine(timer.contact)
        default: hasher.combine(key.key)
        }
        return UInt(bitPattern: hasher.finalize())
    }
}

/// What became of an event, told only after it is committed.
package enum Acceptance: Sendable {
    case accepted(EndpointResponse?)
    /// It had come before; nothing was done.
    case duplicate
    /// The tenant is not loaded.
    case unknownTenant
}
