import Builtins
import Core
import Runtime
import Stores
import Synchronization

/// Jobs put in, then drained by the runner of a host.
struct JobsBench {
    let house: BenchHouse
    let count: Int

    /// - Parameter kind: `nothing`, jobs without work as the peers' are; `send`, answers to replies, taken at once by
    ///   their provider.
    func run(kind: String) async throws -> Value {
        let entering = Stopwatch()
        let jobs = kind == "send" ? try await enterSends() : try await enterNothing()
        let entered = entering.seconds
        let drained = try await drain(jobs)
        return [
            "jobs": .int(Int64(jobs)), "enqueued_per_second": .double(Double(jobs) / entered),
            "drained_per_second": .double(Double(jobs) / drained),
        ]
    }

    private func enterNothing() async throws -> Int {
        for start in stride(from: 0, to: count, by: 500) {
            let now = Clock.machine.now()
            let jobs = (start..<min(start + 500, count)).map { number in
                NewJob(
                    id: JobID(IdentifierSource.machine.make(at: now)), tenant: BenchTenant.id,
                    kind: JobKind(rawValue: "nothing"), payload: ["to": "+5511999998888", "n": .int(Int64(number))],
                    runAt: now)
            }
            _ = try await house.store.write { (transaction) throws(StoreFault) in
                try transaction.enqueue(jobs, now: now)
            }
        }
        return count
    }

    private func enterSends() async throws -> Int {
        for start in stride(from: 0, to: count, by: BenchHouse.batch) {
            _ = try await house.commit(start..<min(start + BenchHouse.batch, count))
        }
        return try await unfinished()
    }

    /// Counting what waits is work that grows with it: the runner's own figures are watched first.
    private func drain(_ jobs: Int) async throws -> Double {
        let metrics = Metrics()
        let runner = makeRunner(metrics)
        let watch = Stopwatch()
        let running = Task { await runner.run() }
        while metrics.attempts.value < jobs { try await Task.sleep(for: .milliseconds(5)) }
        while try await unfinished() > 0 { try await Task.sleep(for: .milliseconds(1)) }
        let seconds = watch.seconds
        await runner.stop()
        await running.value
        return seconds
    }

    private func unfinished() async throws -> Int {
        let health = try await house.store.read { (snapshot) throws(StoreFault) in try snapshot.health() }
        return [JobState.ready, .running, .scheduled].reduce(0) { $0 + health.jobs[$1, default: 0] }
    }

    private func makeRunner(_ metrics: Metrics) -> JobRunner {
        let directory = TenantDirectory()
        directory.install(house.tenant.loaded)
        let intake = Intake(
            store: house.store, evaluation: Evaluation(directory: directory, ids: .machine, clock: .machine)
        ) { _ in }
        let models = ModelReader(
            store: house.store, directory: directory, secrets: BenchTenant.secrets, http: InstantProvider(),
            clock: .machine
        ) { 0.5 }
        return JobRunner(
            store: house.store, directory: directory, intake: intake, http: InstantProvider(),
            jobs: .standard(
                store: house.store, directory: directory, secrets: BenchTenant.secrets, models: models, renderer: ReportRenderers.standard, mail: NoMail(),
                clock: .machine, logger: .silent),
            clock: .machine, backoff: Backoff { 0.5 }, logger: .silent,
            signal: WakeSignal(clock: .machine), metrics: metrics, worker: "bench", limits: Self.unpaced)
    }

    /// What is measured is the queue, not the pace that providers ask for.
    private static var unpaced: QueueLimits {
        var limits = QueueLimits.standard
        limits.channel = RateLimit(perSecond: 1_000_000, burst: 1_000_000)
        limits.contact = RateLimit(milliseconds: 1, burst: 1_000_000)
        return limits
    }
}

/// A Twilio that takes every message at once.
private struct InstantProvider: HTTPPort {
    func perform(_ call: HTTPCall) async -> Result<HTTPAnswer, HTTPFailure> {
        .success(HTTPAnswer(status: 201, body: Sink.answer()))
    }
}
