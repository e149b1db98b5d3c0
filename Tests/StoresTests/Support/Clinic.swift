import Core
import Stores
import Synchronization

extension Instant {
    /// 2026-11-20T12:00:00Z
    static let start = Instant(seconds: 1_795_176_000)

    func after(hours: Int64 = 0, minutes: Int64 = 0, milliseconds: Int64 = 0) -> Instant {
        adding(milliseconds: (hours * 60 + minutes) * 60_000 + milliseconds)
    }
}

extension TenantID {
    static let clinic: TenantID = "clinica-sol"
    static let other: TenantID = "clinica-lua"
}

/// Identifiers that count up, for one test.
final class TestIdentifiers: Sendable {
    private let count = Mutex<UInt64>(0)

    var source: IdentifierSource {
        IdentifierSource { [self] in
            let number = count.withLock { count -> UInt64 in
                count += 1
                return count
            }
            return (0, number.byteSwapped >> 24)
        }
    }

    func make(at now: Instant = .start) -> String { source.make(at: now) }
}

/// Events as a clinic meets them.
struct Clinic {
    let tenant: TenantID
    let ids = TestIdentifiers()

    init(_ tenant: TenantID = .clinic) { self.tenant = tenant }

    static let maria = "+5541988887777"

    func event(_ kind: EventKind, key: String, source: String = "whatsapp", at: Instant = .start) -> Event {
        Event(
            id: EventID(ids.make(at: at)), tenant: tenant, at: at, kind: kind,
            key: EventKey(source: source, key: key))
    }

    func message(_ text: String, from: [Identity], key: String, name: String = "Maria Souza", at: Instant = .start)
        -> Event
    {
        let message = InboundMessage(
            channel: "whatsapp", providerID: key, from: from, profileName: name, text: text)
        return event(.message(message), key: key, at: at)
    }

    func message(_ text: String, from phone: String = maria, key: String, at: Instant = .start) -> Event {
        message(text, from: [Identity(.phone, phone)], key: key, at: at)
    }

    func imported(
        _ name: String, phone: String = maria, startsAt: Instant = .start.after(hours: 48),
        status: AppointmentStatus? = nil
    ) -> ImportedAppointment {
        ImportedAppointment(
            externalID: name, phone: phone, patient: "Maria Souza", professional: "Dra. Ana", specialty: "Cardiologia",
            at: CivilDateTime(secondNumber: startsAt.seconds - 10_800), startsAt: startsAt, status: status)
    }

    func send(_ text: String, to contact: ContactID, by event: Event, _ number: Int = 0) -> Effect {
        let id = "\(event.id)-\(number)"
        let message = OutboundMessage(
            id: MessageID(id), channel: "whatsapp", contact: contact, run: nil, text: text)
        return Effect(id: id, mark: nil, kind: .send(message))
    }

    func run(_ id: RunID, with contact: ContactID, at: Instant = .start) -> FlowRun {
        FlowRun(
            id: id, contact: contact, startedAt: at, version: "v1", flow: "confirmacao", step: "pergunta",
            channel: "whatsapp", appointment: nil)
    }
}

extension Transaction {
    /// Loads for each event, lets `change` decide, and saves; the way a runtime uses the store.
    func handle(
        _ events: [Event], _ clinic: Clinic, now: Instant = .start,
        _ change: (Event, inout State, inout [Effect]) -> Void = { _, _, _ in }
    ) throws(StoreFault) -> [State] {
        let loaded = try load(events.map { StateRequest($0) }, ids: clinic.ids.source, now: now)
        let known = try isKnown(events)
        var last: [ContactID: State] = [:]
        var steps: [CommittedStep] = []
        for (index, event) in events.enumerated() where !known[index] {
            let contact = loaded[index].state.contact?.id
            let before = contact.flatMap { last[$0] }.map { loaded[index].following($0) } ?? loaded[index].state
            var after = before
            var effects: [Effect] = []
            change(event, &after, &effects)
            if let contact { last[contact] = after }
            steps.append(CommittedStep(event: event, before: before, after: after, effects: effects, trace: Trace()))
        }
        try save(steps)
        return steps.map(\.after)
    }
}
