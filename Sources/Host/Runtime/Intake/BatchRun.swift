import Core
import Engine
import Stores

/// The events of one batch, one after the other, each contact's in order.
struct BatchRun {
    private struct ContactKey: Hashable {
        let tenant: TenantID
        let contact: ContactID
    }

    typealias Ways = (FlowRun?, TenantID) throws(StoreFault) -> VersionRoute?

    private let ways: Ways
    private let ids: IdentifierSource
    private let now: Instant
    private let followUps: Int
    private var latest: [ContactKey: State] = [:]
    private(set) var steps: [CommittedStep] = []
    private(set) var result = BatchResult()

    /// - Parameter ways: how a tenant's conversation goes on; nil when the tenant is not here.
    init(ids: IdentifierSource, now: Instant, followUps: Int, ways: @escaping Ways) {
        self.ways = ways
        self.ids = ids
        self.now = now
        self.followUps = followUps
    }

    /// The steps since it was last asked.
    mutating func takeSteps() -> [CommittedStep] {
        defer { steps = [] }
        return steps
    }

    mutating func handle(_ offered: Event, _ loaded: LoadedState, isKnown: Bool) throws(StoreFault) {
        guard !isKnown else {
            result.acceptances.append(.duplicate)
            return
        }
        let event = Event(
            id: offered.id, tenant: offered.tenant, at: offered.at, kind: offered.kind.completed(by: loaded),
            key: offered.key)
        guard let stepped = try step(event, loaded) else {
            result.acceptances.append(.unknownTenant)
            return
        }
        result.acceptances.append(.accepted(stepped.response))
        try follow(stepped.followUps, of: event, loaded)
    }

    private mutating func step(_ event: Event, _ loaded: LoadedState) throws(StoreFault) -> (
        response: EndpointResponse?, followUps: [EventKind]
    )? {
        let before = current(event.tenant, loaded)
        guard let way = try ways(before.run, event.tenant) else { return nil }
        let (engine, outcome) = go(way, before, event)
        steps.append(
            CommittedStep(
                event: event, before: before, after: outcome.state, effects: outcome.effects, trace: outcome.trace))
        if let contact = outcome.state.contact {
            latest[ContactKey(tenant: event.tenant, contact: contact.id)] = outcome.state
        }
        note(outcome.effects, of: event, with: outcome.state.contact?.id)
        return (outcome.response, engine.followUps(from: before, outcome))
    }

    private func go(_ way: VersionRoute, _ before: State, _ event: Event) -> (Engine, Outcome) {
        switch way {
        case .live(let engine), .earlier(let engine): return (engine, engine.step(before, event, now: now))
        case .moved(let engine):
            var state = before
            state.run?.version = engine.program.version
            return (engine, engine.step(state, event, now: now))
        case .lost(let engine), .missing(_, let engine):
            return (engine, engine.stepHandingOver(before, event, now: now))
        }
    }

    /// The contact's state as the last step of this batch left it.
    private func current(_ tenant: TenantID, _ loaded: LoadedState) -> State {
        guard let contact = loaded.state.contact, let previous = latest[ContactKey(tenant: tenant, contact: contact.id)]
        else {
            return loaded.state
        }
        return loaded.following(previous)
    }

    /// Handles what an event brought about, within this same commit.
    private mutating func follow(_ kinds: [EventKind], of event: Event, _ loaded: LoadedState) throws(StoreFault) {
        var waiting = kinds
        var left = followUps
        while !waiting.isEmpty, left > 0 {
            left -= 1
            let next = Event(
                id: EventID(ids.make(at: now)), tenant: event.tenant, at: now, kind: waiting.removeFirst(),
                key: EventKey(source: "follow", key: "\(event.id)-\(left)"))
            if let stepped = try step(next, loaded) { waiting += stepped.followUps }
        }
    }

    private mutating func note(_ effects: [Effect], of event: Event, with contact: ContactID?) {
        for effect in effects {
            switch effect.kind {
            case .send, .call, .enqueue: result.work.jobs += 1
            case .setTimer(let timer): result.work.timer = min(result.work.timer ?? timer.due, timer.due)
            case .log(let line):
                result.work.logs.append(
                    LoggedLine(tenant: event.tenant, event: event.id, contact: contact, line: line))
            default: break
            }
        }
    }
}

extension Outcome {
    fileprivate var response: EndpointResponse? {
        for effect in effects { if case .respond(let response) = effect.kind { return response } }
        return nil
    }
}

extension EventKind {
    /// A receipt names our message, a robot's call the appointment, once the store has found them.
    fileprivate func completed(by loaded: LoadedState) -> EventKind {
        switch self {
        case .receipt(let receipt):
            .receipt(
                Receipt(
                    channel: receipt.channel, providerID: receipt.providerID,
                    message: loaded.message ?? receipt.message,
                    status: receipt.status, code: receipt.code, reason: receipt.reason, isOptOut: receipt.isOptOut,
                    attempts: loaded.attempts))
        case .endpoint(let call):
            .endpoint(
                EndpointCall(
                    rule: call.rule, parameters: call.parameters, body: call.body,
                    appointment: loaded.state.appointments.first { $0.externalID == call.parameters["id"] }?.id))
        default: self
        }
    }
}
