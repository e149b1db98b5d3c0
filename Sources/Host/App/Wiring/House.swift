import Core
import Foundation
import HTTPClient
import HTTPServer
import Runtime
import Stores

/// One running host: every actor, wired once.
final class House: Sendable {
    private let store: Store
    private let directory = TenantDirectory()
    private let reloader: Reloader
    private let intake: Intake
    private let runner: JobRunner
    private let scheduler: Scheduler
    private let server: HTTPServer
    private let client: HTTPClient
    private let surface: WebSurface
    private let logger: Logger
    private let root: String
    private let listen: String

    init(_ configuration: Configuration, _ wiring: Wiring) async throws(CommandFault) {
        let clock = Clock.system
        let logger = Logger(least: configuration.logLevel, now: clock.now) {
            FileHandle.standardError.write(Data($0))
        }
        self.logger = logger
        root = configuration.root
        listen = configuration.listen
        let store = try await configuration.openStore()
        self.store = store
        reloader = Reloader(
            source: wiring.source { logger.log(.info, $0, ["source": "script"]) }, directory: directory, logger: logger)
        let queueSignal = WakeSignal(clock: clock)
        let timeSignal = WakeSignal(clock: clock)
        client = HTTPClient()
        let reports = ReportDesk(store: store, directory: directory, logger: logger)
        intake = Intake(
            store: store, evaluation: Evaluation(directory: directory, ids: .system, clock: clock)
        ) { work in
            if work.jobs > 0 { queueSignal.raise() }
            if work.timer != nil { timeSignal.raise() }
            reports.take(work)
        }
        runner = JobRunner(
            store: store, directory: directory, intake: intake, http: HTTPOut(client: client), secrets: wiring.secrets,
            clock: clock, backoff: Backoff { .random(in: 0..<1) }, logger: logger, signal: queueSignal,
            worker: Self.workerName)
        scheduler = Scheduler(
            store: store, directory: directory, intake: intake, clock: clock, logger: logger, signal: timeSignal)
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
                ? SimulatorRoutes(directory: directory, store: store, webhooks: webhooks) : nil)
        await reloader.loadAll()
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
                Words(
                    pt: "não consigo escutar em \(error.address): \(error.reason)",
                    en: "cannot listen on \(error.address): \(error.reason)"))
        }
    }

    /// Works until told to stop; then takes nothing more in, finishes what runs and closes.
    func work(until signals: StopSignals) async {
        let watch = try? FolderWatch(root: root, reloader: reloader)
        if watch == nil { logger.log(.warning, "folders are not watched; restart after an edit") }
        let time = Task { await scheduler.run() }
        let queue = Task { await runner.run() }
        await signals.wait()
        logger.log(.info, "stopping")
        watch?.stop()
        time.cancel()
        await server.stop()
        intake.close()
        await runner.stop()
        await queue.value
        await client.shutdown()
        await store.close()
        logger.log(.info, "stopped")
    }

    private static var workerName: String {
        "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)"
    }
}
