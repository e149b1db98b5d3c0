import Core
import HTTPServer
import Stores

/// `GET /metrics`: how this host and its queue stand, in Prometheus' text format.
package struct MetricsRoutes: Sendable {
    /// What the process knows of itself.
    package struct Process: Sendable {
        let startedAt: Instant
        let residentBytes: @Sendable () -> Int

        package init(startedAt: Instant, residentBytes: @escaping @Sendable () -> Int) {
            self.startedAt = startedAt
            self.residentBytes = residentBytes
        }
    }

    private let store: Store
    private let intake: Intake
    private let runner: JobRunner
    private let directory: TenantDirectory
    private let metrics: Metrics
    private let clock: Clock
    private let process: Process

    package init(
        store: Store, intake: Intake, runner: JobRunner, directory: TenantDirectory, metrics: Metrics, clock: Clock,
        process: Process
    ) {
        self.store = store
        self.intake = intake
        self.runner = runner
        self.directory = directory
        self.metrics = metrics
        self.clock = clock
        self.process = process
    }

    func handle(_ request: HTTPRequest, _ reply: HTTPReply) {
        guard request.method == "GET" else {
            reply.send(.fault(405, "wrong-method", .wrongMethod))
            return
        }
        Task { reply.send(await answer()) }
    }

    private func answer() async -> HTTPResponse {
        var text = PrometheusText()
        writeIntake(&text)
        writeQueue(&text, load: await runner.load)
        writeConnections(&text, store.connections)
        await writeStore(&text)
        writeProcess(&text)
        return HTTPResponse(
            status: 200, headers: [("Content-Type", "text/plain; version=0.0.4; charset=utf-8")],
            body: Array(text.text.utf8))
    }

    private func writeIntake(_ text: inout PrometheusText) {
        text.gauge("recado_intake_depth", "Events taken in and not yet committed.", Double(intake.depth))
        text.counter("recado_intake_events_total", "Events committed.", metrics.taken.value)
        text.counter(
            "recado_intake_duplicates_total", "Events dropped because they had come before.", metrics.duplicates.value)
        text.counter("recado_intake_refused_total", "Events refused because too much waited.", metrics.refused.value)
        text.counter("recado_batch_faults_total", "Batches the database did not take.", metrics.batchFaults.value)
        text.histogram("recado_batch_size", "Events that shared a commit.", metrics.batchSizes)
        text.histogram("recado_batch_seconds", "Loading, stepping through and storing a batch.", metrics.batchSeconds)
        text.histogram("recado_evaluation_seconds", "The engine's part of a batch.", metrics.evaluationSeconds)
        if let use = store.stateUse {
            text.counter(
                "recado_states_total", "States of senders, by where they were found.",
                [("from=\"memory\"", use.found), ("from=\"database\"", use.missed)])
        }
        text.counter("recado_commits_total", "Transactions committed.", store.commits)
    }

    private func writeQueue(_ text: inout PrometheusText, load: JobRunner.Load) {
        text.gauge("recado_jobs_held", "Jobs this host holds now.", Double(load.held))
        text.gauge("recado_breakers_open", "Providers left alone because they fail.", Double(load.openBreakers))
        text.counter("recado_job_attempts_total", "Attempts begun.", metrics.attempts.value)
        text.counter(
            "recado_job_outcomes_total", "How attempts ended.",
            [
                ("outcome=\"done\"", metrics.done.value), ("outcome=\"retry\"", metrics.retried.value),
                ("outcome=\"dead\"", metrics.dead.value), ("outcome=\"in-doubt\"", metrics.inDoubt.value),
                ("outcome=\"postponed\"", metrics.postponed.value), ("outcome=\"lapsed\"", metrics.lapsed.value),
            ])
    }

    private func writeConnections(_ text: inout PrometheusText, _ loads: [ConnectionLoad]) {
        func values(_ value: (ConnectionLoad) -> Int) -> [(labels: String, value: Double)] {
            loads.map { ("use=\"\($0.use.rawValue)\"", Double(value($0))) }
        }
        text.gauge("recado_database_connections", "Connections that are open.", values(\.open))
        text.gauge("recado_database_connections_busy", "Connections at work.", values(\.busy))
        text.gauge("recado_database_waiting", "What waits for a connection.", values(\.waiting))
        text.counter(
            "recado_database_reconnects_total", "Connections made anew after a loss.",
            loads.map { ("use=\"\($0.use.rawValue)\"", $0.reconnects) })
    }

    /// Left out while the database does not answer; `recado_database_up` says so.
    private func writeStore(_ text: inout PrometheusText) async {
        let now = clock.now()
        do {
            let (work, due) = try await store.read { (snapshot) throws(StoreFault) in
                (try snapshot.waitingWork(), try snapshot.timersDue(now: now))
            }
            text.gauge("recado_database_up", "Whether the database answers.", 1)
            text.gauge(
                "recado_jobs", "Jobs that are not finished, or wait for staff.",
                work.map { ("kind=\"\($0.kind.rawValue)\",state=\"\($0.state.rawValue)\"", Double($0.count)) })
            text.gauge(
                "recado_jobs_oldest_seconds", "How long the oldest of them has been due.",
                work.map {
                    let age = max(0, now.milliseconds(since: $0.oldest))
                    return ("kind=\"\($0.kind.rawValue)\",state=\"\($0.state.rawValue)\"", Double(age) / 1_000)
                })
            text.gauge("recado_timers_due", "Timers whose moment has passed.", Double(due))
        } catch {
            text.gauge("recado_database_up", "Whether the database answers.", 0)
        }
    }

    private func writeProcess(_ text: inout PrometheusText) {
        text.gauge("recado_tenants", "Tenants that are loaded.", Double(directory.count))
        text.counter(
            "recado_reloads_total", "Versions of tenants' files.",
            [("result=\"ok\"", metrics.reloads.value), ("result=\"failed\"", metrics.failedReloads.value)])
        text.counter(
            "recado_purged_rows_total", "Old rows this host let go of.",
            Retention.Kind.allCases.map { ("kind=\"\($0.rawValue)\"", metrics.purged[$0]?.value ?? 0) })
        text.gauge("process_resident_memory_bytes", "Resident memory.", Double(process.residentBytes()))
        text.gauge(
            "recado_uptime_seconds", "Since this host started.",
            Double(clock.now().milliseconds(since: process.startedAt)) / 1_000)
    }
}
