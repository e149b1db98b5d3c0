import Core
import Engine
import Runtime
import Stores

/// A store with the bench's tenant and its appointments, and the pipeline of a host without its server.
final class BenchHouse: Sendable {
    let store: Store
    let tenant: BenchTenant
    static let batch = 512

    init(database: String, root: String) async throws {
        tenant = try BenchTenant(root: root)
        store = try await Store.open(url: database, options: StoreOptions(clock: Clock.machine.now))
        let zone = tenant.loaded.tenant.zone
        let startsAt = Clock.machine.now().adding(milliseconds: 30 * 86_400_000)
        let appointments = (0..<Replies.phones).map { number in
            ImportedAppointment(
                externalID: String(number), phone: "+" + String(Replies.phone(number)), patient: "Maria Souza",
                at: zone.civil(startsAt), startsAt: startsAt)
        }
        _ = try await store.importAppointments(
            appointments, of: BenchTenant.id, ids: .machine, now: Clock.machine.now())
    }

    /// Commits the replies of one range together, as an intake under load does.
    func commit(_ numbers: Range<Int>) async throws -> CommitFigures {
        let now = Clock.machine.now()
        let events = numbers.map { Replies.event($0, now: now, ids: .machine) }
        let engine = tenant.engine
        return try await store.write { (transaction) throws(StoreFault) in
            var figures = CommitFigures()
            var lap = Stopwatch(.work)
            let loaded = try transaction.load(events.map { StateRequest($0) }, ids: .machine, now: now)
            let known = try transaction.isKnown(events)
            figures.load = lap.seconds
            lap = Stopwatch(.work)
            var latest: [ContactID: State] = [:]
            var steps: [CommittedStep] = []
            for (place, event) in events.enumerated() where !known[place] {
                let contact = loaded[place].state.contact?.id
                let before = contact.flatMap { latest[$0] }.map { loaded[place].following($0) } ?? loaded[place].state
                let outcome = engine.step(before, event, now: now)
                if let contact { latest[contact] = outcome.state }
                steps.append(
                    CommittedStep(
                        event: event, before: before, after: outcome.state, effects: outcome.effects,
                        trace: outcome.trace))
            }
            figures.step = lap.seconds
            lap = Stopwatch(.work)
            try transaction.save(steps)
            figures.save = lap.seconds
            figures.messages = steps.reduce(steps.count) { count, step in
                count + step.effects.count { if case .send = $0.kind { true } else { false } }
            }
            return figures
        }
    }
}

/// What one commit stored, and the seconds of work its parts took, the commit itself not among them.
struct CommitFigures: Sendable {
    /// In and out.
    var messages = 0
    var load = 0.0
    var step = 0.0
    var save = 0.0
}
