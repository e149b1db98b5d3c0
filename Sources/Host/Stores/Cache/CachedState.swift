import Core

/// By what a sender's state is found: the first of the identities.
struct SenderKey: Hashable, Sendable {
    let tenant: TenantID
    let identity: Identity

    init?(_ tenant: TenantID, _ identities: [Identity]) {
        guard let first = identities.min(by: { $0.isListed(before: $1) }) else { return nil }
        self.tenant = tenant
        identity = first
    }

    static func == (a: Self, b: Self) -> Bool {
        a.identity.value == b.identity.value && a.identity.kind == b.identity.kind
            && a.tenant.rawValue == b.tenant.rawValue
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(tenant.rawValue)
        hasher.combine(identity.value)
    }
}

/// A contact's state as reading it now would find it.
final class CachedState: Sendable {
    /// Bytes of text in a conversation's values, so that memory is bounded.
    private static let largest = 4_096
    private let contact: Contact
    private let conversation: Conversation
    private let run: FlowRun?
    private let appointments: [Appointment]

    /// Nil for what has to be read anew: a script's conversation has its journal, and a long list its rest.
    init?(_ state: State) {
        guard var contact = state.contact, state.appointments.count < AppointmentHorizon.most else { return nil }
        let active = state.run?.phase == .ended ? nil : state.run
        if let active {
            guard active.journal == nil, active.memory.script == nil else { return nil }
            guard active.appointment == nil || state.appointment(active.appointment) != nil else { return nil }
            guard active.bytesOfValues.map({ $0 <= Self.largest }) ?? false else { return nil }
        }
        if contact.identities.count > 1 { contact.identities.sort { $0.isListed(before: $1) } }
        self.contact = contact
        conversation = state.conversation
        run = active
        appointments = state.appointments
    }

    /// Whether all of them are the contact's.
    func knows(_ identities: [Identity]) -> Bool { identities.allSatisfy { contact.identities.contains($0) } }

    func state(now: Instant) -> State {
        let inSight = appointments.allSatisfy { AppointmentHorizon.contains($0, now: now) }
        return State(
            contact: contact, conversation: conversation, run: run,
            appointments: inSight ? appointments : stillInSight(now))
    }

    /// The coming ones, and behind them the one the conversation is about.
    private func stillInSight(_ now: Instant) -> [Appointment] {
        let coming = appointments.filter { AppointmentHorizon.contains($0, now: now) }
        guard let wanted = run?.appointment else { return coming }
        return coming + appointments.filter { $0.id == wanted && !AppointmentHorizon.contains($0, now: now) }
    }
}

extension FlowRun {
    /// About how much text its values hold; nil where one is infinite, which JSON cannot store.
    fileprivate var bytesOfValues: Int? {
        var sum = 0
        for values in [variables, memory.fields] + stack.map(\.inputs) where !values.isEmpty {
            guard let bytes = Value.map(values).bytes else { return nil }
            sum += bytes
        }
        return sum
    }
}

extension RunMemory {
    fileprivate var fields: [String: Value] { if case .map(let fields) = value { fields } else { [:] } }
}

extension Value {
    fileprivate var bytes: Int? {
        switch self {
        case .null, .bool, .int: return 8
        case .double(let double): return double.isFinite ? 8 : nil
        case .text(let text): return text.utf8.count
        case .list(let values): return Self.sum(values)
        case .map(let map): return Self.sum(map.values).map { $0 + map.keys.reduce(0) { $0 + $1.utf8.count } }
        }
    }

    private static func sum(_ values: some Sequence<Value>) -> Int? {
        var sum = 0
        for value in values {
            guard let bytes = value.bytes else { return nil }
            sum += bytes
        }
        return sum
    }
}

extension Identity {
    /// The order in which a contact's identities are listed.
    func isListed(before other: Identity) -> Bool { (kind.order, value) < (other.kind.order, other.value) }
}

extension Identity.Kind {
    fileprivate var order: Int {
        switch self {
        case .phone: 0
        case .waID: 1
        case .bsuid: 2
        case .lid: 3
        case .email: 4
        case .subscriber: 5
        }
    }
}
