import Builtins
import Core
import Foundation
import HTTPClient
import HTTPServer
import Language
import Runtime
import Stores

/// One running host: every actor, wired once.
final class Host: Sendable {
    private let store: Store
    private let directory = TenantDirectory()
    private let reloader: Reloader
    private let follower: VersionFollower
    private let earlier: PinnedVersions
    private let neighbours: WorkNotifier
    private let intake: Intake
    private let runner: JobRunner
    private let scheduler: Scheduler
    private let sweeper: Sweeper
    private let server: HTTPServer
    private let client: HTTPClient
    private let surface: WebSurface
    private let logger: Logger
    private let log: LogFile
    private let clock: Clock
    private let watch: FolderWatch?
    private let listen: String

    init(_ configuration: Configuration, _ wiring: Wiring) async throws(CommandFault) {
        let clock = Clock.system
        let log = LogFile.standard(configuration)
        let logger = Logger(least: configuration.logLevel, now: clock.now) { log.write($0) }
        let metrics = Metrics()
        self.log = log
        self.clock = clock
        self.logger = logger
        listen = configuration.listen
        let store = try await configuration.openStore()
        self.store = store
        let source = wiring.source { logger.log(.info, $0, ["source": "script"]) }
        reloader = Reloader(
            source: source, shelf: wiring.shelf(store, source), checkout: GitCheckout(root: configuration.root),
            directory: directory, following: configuration.following, clock: clock, logger: logger, metrics: metrics)
        let versionSignal = WakeSignal(clock: clock)
        follower = VersionFollower(reloader: reloader, clock: clock, signal: versionSignal)
        earlier = PinnedVersions(source: source, directory: directory, logger: logger)
        let queueSignal = WakeSignal(clock: clock)
        let timeSignal = WakeSignal(clock: clock)
        let neighbours = WorkNotifier(
            store: store, queue: queueSignal, time: timeSignal, versions: versionSignal, clock: clock)
        self.neighbours = neighbours
        let limits = QueueLimits(lease: configuration.lease)
        client = HTTPClient(Self.connections(for: limits))
        intake = Intake(
            store: store,
            evaluation: Evaluation(
                directory: directory, earlier: earlier, ids: .system, clock: clock, metrics: metrics),
            metrics: metrics
        ) { work in
            neighbours.note(work)
            logger.log(work.logs)
        }
        let http = HTTPOut(client: client)
        let models = ModelReader(
            store: store, directory: directory, secrets: wiring.secrets, http: http, clock: clock
        ) { .random(in: 0..<1) }
        runner = JobRunner(
            store: store, directory: directory, intake: intake, http: http,
            jobs: .standard(
                store: store, directory: directory, secrets: wiring.secrets, models: models,
                renderer: ReportRenderers.standard, mail: configuration.mail, clock: clock, logger: logger),
            clock: clock, backoff: Backoff { .random(in: 0..<1) }, logger: logger, signal: queueSignal,
            metrics: metrics, worker: Self.workerName, limits: limits)
        scheduler = Scheduler(
            store: store, directory: directory, intake: intake, clock: clock, logger: logger, signal: timeSignal)
        sweeper = Sweeper(
            store: store, directory: directory, retention: configuration.retention, clock: clock, logger: logger,
            metrics: metrics)
        var serverConfiguration = HTTPServerConfiguration(address: configuration.listen)
        serverConfiguration.bodyBytes = Limits.standard.requestBytes
        server = HTTPServer(serverConfiguration)
        let webhooks = WebhookRoutes(
            directory: directory, intake: intake, ids: .system, clock: clock, logger: logger)
        surface = WebSurface(
            health: HealthRoutes(store: store, directory: directory, reloader: reloader), webhooks: webhooks,
            endpoints: EndpointRoutes(
                directory: directory, intake: intake, secrets: wiring.secrets, ids: .system, clock: clock),
            simulator: configuration.isSimulatorOpen
                ? SimulatorRoutes(directory: directory, store: store, webhooks: webhooks) : nil,
            metrics: configuration.showsMetrics
                ? MetricsRoutes(
                    store: store, intake: intake, runner: runner, directory: directory, metrics: metrics, clock: clock,
                    process: MetricsRoutes.Process(startedAt: clock.now(), residentBytes: ProcessMemory.resident)) : nil
        )
        // Watched first: an edit made while the tenants load is taken up after them.
        watch = Self.watch(configuration, reloader, logger)
        do {
            try await reloader.loadAll()
        } catch {
            throw CommandFault(error)
        }
    }

    private static func watch(_ configuration: Configuration, _ reloader: Reloader, _ logger: Logger) -> FolderWatch? {
        guard configuration.following == .folder else { return nil }
        let watch = try? FolderWatch(root: configuration.root, reloader: reloader)
        if watch == nil { logger.log(.warning, "folders are not watched; restart after an edit") }
        return watch
    }

    var address: String {
        let host = listen.split(separator: ":").dropLast().joined(separator: ":")
        return "\(host.isEmpty ? "127.0.0.1" : host):\(server.port)"
    }

    var tenantNames: [String] { directory.all.map(\.tenant.id.rawValue) }

    func open() throws(CommandFault) {
        do {
            try server.start { [surface] request, reply in surface.handle(request, reply) }
        } catch {
            throw CommandFault(
                .problems,
                LocalizedText(
                    pt: "não consigo escutar em \(error.address): \(error.reason)",
                    en: "cannot listen on \(error.address): \(error.reason)"))
        }
    }

    /// Works until told to stop; then takes nothing more in, finishes what runs and closes.
    func work(until signals: StopSignals) async {
        neighbours.listen()
        let time = Task { await scheduler.run() }
        let queue = Task { await runner.run() }
        let sweeping = Task(priority: .utility) { await sweeper.run() }
        let versions = Task { await follower.run() }
        let preparation = Task(priority: .utility) { [earlier, store] in try? await earlier.provideAll(from: store) }
        let rotation = RotationSignal { [log] in log.reopen() }
        await signals.wait()
        logger.log(.info, "stopping")
        StopDeadline.end(after: .seconds(14))
        watch?.stop()
        time.cancel()
        sweeping.cancel()
        versions.cancel()
        preparation.cancel()
        await runner.stop()
        await server.stop()
        await time.value
        await versions.value
        await finish(queue)
        intake.close()
        await client.shutdown()
        await store.close()
        rotation.stop()
        logger.log(.info, "stopped")
    }

    /// Jobs under way get ten seconds; then they are broken off, and what may have gone out is in doubt.
    private func finish(_ queue: Task<Void, Never>) async {
        let deadline = Task { [runner, clock, logger] in
            await clock.sleep(10_000)
            guard !Task.isCancelled else { return }
            logger.log(.warning, "jobs are broken off")
            await runner.breakOff()
        }
        await queue.value
        deadline.cancel()
    }

    /// Each job that is held may have its own connection to the one provider all of them may go to.
    private static func connections(for limits: QueueLimits) -> HTTPClientConfiguration {
        var configuration = HTTPClientConfiguration()
        configuration.connectionsPerHost = limits.slots
        return configuration
    }

    private static var workerName: String {
        "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)"
    }
}
