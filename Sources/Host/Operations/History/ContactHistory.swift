import Core
import Stores

/// A contact with the newest of what happened, the oldest of these first.
package struct ContactHistory: Sendable {
    package let contact: Contact
    package let traces: [StoredTrace]
    /// By their names: what was said, in both directions.
    package let messages: [String: StoredMessage]

    /// Nil when nobody is known by that number or name.
    init?(of who: String, _ tenant: TenantID, newest count: Int, in snapshot: Snapshot) throws(StoreFault) {
        var found = try snapshot.contact(phone: who, of: tenant)
        if found == nil { found = try snapshot.contact(ContactID(who), of: tenant) }
        guard let contact = found else { return nil }
        self.contact = contact
        traces = try snapshot.traces(of: contact.id, tenant: tenant, newest: count).reversed()
        var messages: [String: StoredMessage] = [:]
        for trace in traces {
            let sends = trace.effects.filter { $0["kind"] == "send" }.map(\.["id"].display)
            for name in [trace.event.rawValue] + sends {
                if let message = try snapshot.message(MessageID(name), of: tenant) { messages[name] = message }
            }
        }
        self.messages = messages
    }

    /// Each happening as an object.
    package var values: [Value] {
        traces.map { trace in
            [
                "event": .text(trace.event.rawValue), "kind": .text(trace.kind), "at": .text(trace.at.text),
                "source": .text(trace.key.source), "key": .text(trace.key.key),
                "text": messages[trace.event.rawValue].map { .text($0.text) } ?? .null, "trace": .list(trace.trace),
                "effects": .list(trace.effects.map(completed)),
            ]
        }
    }

    /// A send with what was said and how far it got.
    private func completed(_ effect: Value) -> Value {
        guard case .map(var fields) = effect, let message = messages[effect["id"].display] else { return effect }
        fields["text"] = .text(message.text)
        fields["status"] = message.status.map { .text($0.rawValue) } ?? .null
        fields["code"] = message.code.map { .text($0) } ?? .null
        fields["reason"] = message.reason.map { .text($0) } ?? .null
        return .map(fields)
    }
}
