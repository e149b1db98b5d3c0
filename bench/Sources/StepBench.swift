import Core
import Engine
import Runtime

/// One reply through the engine: a question is open, the reply is read, the status set, an answer made.
struct StepBench {
    let tenant: BenchTenant

    func run(seconds: Double) throws -> Value {
        let now = Runtime.Clock.machine.now()
        let state = opened(now)
        guard state.run?.phase == .waiting else { throw BenchFault("the question is not open") }
        let events = (0..<1_000).map { Replies.event($0, now: now, ids: .machine) }
        var effects = 0
        let mean = Stopwatch.mean(seconds: seconds) { number in
            effects += tenant.engine.step(state, events[number % events.count], now: now).effects.count
        }
        return ["seconds": .double(mean), "did": .int(Int64(effects))]
    }

    private func opened(_ now: Instant) -> State {
        let startsAt = now.adding(milliseconds: 30 * 86_400_000)
        let state = State(
            contact: Contact(id: "c", name: "Maria", identities: [Identity(.phone, "+5511900000000")]),
            appointments: [
                Appointment(
                    id: "a", externalID: "1", contact: "c", patient: "Maria", professional: "", specialty: "",
                    at: tenant.loaded.tenant.zone.civil(startsAt), startsAt: startsAt, status: .scheduled)
            ])
        return tenant.engine.step(state, Replies.event(0, now: now, ids: .machine), now: now).state
    }
}
