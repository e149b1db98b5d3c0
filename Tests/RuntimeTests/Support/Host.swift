import Builtins
import Core
import Engine
import Language
import Stores
import Support
import Synchronization
import Testing

@testable import Runtime

/// One host with one clinic, on a database in memory, in a time that stands still.
final class Host: Sendable {
    static let tenant: TenantID = "clinic"

    let time: TestClock
    let store: Store
    let directory = TenantDirectory()
    let channel = ScriptedChannel()
    let metrics = Metrics()
    let intake: Intake
    let ids: IdentifierSource
    private let work = Work()
    private let name: String

    /// What commits left to be done.
    final class Work: Sendable {
        let logs = Mutex<[String]>([])
    }

    init(
        _ files: String..., on name: String = "whatsapp", time: TestClock = TestClock(), sharing store: Store? = nil,
        capacity: Int = 1_000,
        ids: IdentifierSource? = nil, sendAttempts: Int = 3
    ) async throws {
        self.time = time
        self.name = name
        var options = StoreOptions(clock: time.clock.now)
        options.sendAttempts = sendAttempts
        let opened = if let store { store } else { try await Store.open(url: "sqlite::memory:", options: options) }
        self.store = opened
        self.ids = ids ?? .ordered(from: 0) { 0 }
        directory.install(try Self.load(files, channel, name))
        intake = Intake(
            store: opened,
            evaluation: Evaluation(directory: directory, ids: self.ids, clock: time.clock, metrics: metrics),
            capacity: capacity, metrics: metrics
        ) { [work] done in
            work.logs.withLock { $0 += done.logs.map(\.line.text) }
        }
    }

    var logs: [String] { work.logs.withLock { $0 } }

    private static func load(
        _ files: [String], _ channel: ScriptedChannel, _ name: String, version: VersionID = "v1"
    ) throws -> LoadedTenant {
        var sources = [TenantFile(path: "rules/clinic/tenant.yaml", text: tenantFile)]
        for (number, text) in files.enumerated() {
            let area = ["rules:", "regras:", "reports:"].contains { text.hasPrefix($0) } ? "rules" : "flows"
            let isScript = text.hasPrefix("--")
            let head = isScript ? "" : text.hasPrefix("regras:") ? "formato: 1\n" : "format: 1\n"
            sources.append(
                TenantFile(path: "\(area)/clinic/file\(number).\(isScript ? "lua" : "yaml")", text: head + text))
        }
        let result = TenantLoader(registry: .builtins) { _ in throw NoPattern() }.load(sources, version: version)
        let complaints = result.errors.map { "\($0.mark): \($0.message.en)" }
        let program = try #require(result.program, "\(complaints)")
        let scripts: any ScriptPort = program.scripts.isEmpty ? NoScripts() : try LuaScripts(program.scripts) { _ in }
        return LoadedTenant(
            engine: Engine(program: program, scripts: scripts), channels: [name: channel], faults: [])
    }

    /// Makes another version live.
    func install(_ files: String..., version: VersionID) throws {
        directory.install(try Self.load(files, channel, name, version: version))
    }

    private static let tenantFile = """
        format: 1
        tenant: clinic
        name: Clínica
        locale: pt-BR
        timezone: America/Sao_Paulo
        channels: { whatsapp: { provider: simulator }, slow: { provider: simulator, rate: 2, in_doubt: resend } }
        queues: [reception]
        connectors:
          tazi:
            url: "http://127.0.0.1:9"
            calls: { cancel: { request: POST /desmarcar, destructive: yes, retry: 2 }, look: { request: GET /agenda, retry: 2 } }
        """

    private struct NoPattern: Error {}
}

extension Host {
    static let maria = "+5541988887777"

    /// The patient writes.
    @discardableResult
    func receive(_ text: String, from phone: String = maria, key: String? = nil, tenant: TenantID = tenant) async
        -> Result<Acceptance, StoreFault>
    {
        let name = key ?? "m-" + ids.make(at: time.now)
        let message = InboundMessage(
            channel: self.name, providerID: name, from: [Identity(.phone, phone)], profileName: "Maria", text: text)
        return await intake.take(
            .message(message), key: EventKey(source: "channel/" + self.name, key: name), tenant: tenant, at: time.now)
    }

    func receipt(_ status: DeliveryStatus, of providerID: String) async {
        let receipt = Receipt(channel: "whatsapp", providerID: providerID, message: nil, status: status)
        _ = await intake.take(
            .receipt(receipt), key: EventKey(source: "receipt/whatsapp", key: "\(providerID)/\(status)"),
            tenant: Self.tenant, at: time.now)
    }

    func runner(
        http: any HTTPPort = ScriptedHTTP(), worker: String = "host/1", logger: Logger = .silent,
        limits: QueueLimits = .standard, signal: WakeSignal? = nil, mail: any MailPort = NoMail()
    ) -> JobRunner {
        let secrets = Secrets(environment: [:])
        let models = ModelReader(
            store: store, directory: directory, secrets: secrets, http: http, clock: time.clock
        ) { 0.5 }
        return JobRunner(
            store: store, directory: directory, intake: intake, http: http,
            jobs: .standard(
                store: store, directory: directory, secrets: secrets, models: models,
                renderer: ReportRenderers.standard, mail: mail, clock: time.clock, logger: logger),
            clock: time.clock, backoff: Backoff { 0.5 }, logger: logger,
            signal: signal ?? WakeSignal(clock: time.clock),
            metrics: metrics, worker: worker, limits: limits)
    }

    /// Does every job that is due now, and what these bring about.
    func work(
        http: any HTTPPort = ScriptedHTTP(), logger: Logger = .silent, limits: QueueLimits = .standard,
        mail: any MailPort = NoMail()
    ) async {
        let runner = runner(http: http, logger: logger, limits: limits, mail: mail)
        let running = Task { await runner.run() }
        await runner.idle()
        await runner.stop()
        await running.value
    }

    func scheduler(logger: Logger = .silent) -> Scheduler {
        Scheduler(
            store: store, directory: directory, intake: intake, clock: time.clock, logger: logger,
            signal: WakeSignal(clock: time.clock))
    }

    /// What was said to patients, the oldest first.
    func said() async throws -> [StoredMessage] {
        try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.messages(of: Self.tenant, newest: 1_000).filter { !$0.isInbound }.reversed()
        }
    }

    func jobs(_ state: JobState) async throws -> [ListedJob] {
        try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.jobs(of: Self.tenant, in: state, limit: 1_000)
        }
    }

    func contact(_ phone: String = maria) async throws -> Contact? {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.contact(phone: phone, of: Self.tenant) }
    }

    /// The words of what happened with a contact, the oldest first.
    func events(with phone: String = maria) async throws -> [String] {
        try await store.read { (snapshot) throws(StoreFault) in
            let contact = try snapshot.contact(phone: phone, of: Self.tenant)
            return try snapshot.traces(of: contact?.id, tenant: Self.tenant, newest: 100).reversed().map(\.kind)
        }
    }
}

extension Host {
    func conversation(with phone: String = maria) async throws -> Conversation? {
        try await store.read { (snapshot) throws(StoreFault) in
            guard let contact = try snapshot.contact(phone: phone, of: Self.tenant) else { return nil }
            return try snapshot.conversation(with: contact.id, of: Self.tenant)
        }
    }

    func run(with phone: String = maria) async throws -> FlowRun? {
        try await store.read { (snapshot) throws(StoreFault) in
            guard let contact = try snapshot.contact(phone: phone, of: Self.tenant) else { return nil }
            return try snapshot.activeRun(with: contact.id, of: Self.tenant)
        }
    }
}

extension Engine {
    /// The same program as another version.
    func renamed(_ version: VersionID) -> Engine {
        Engine(
            program: Program(
                version: version, tenant: program.tenant, flows: program.flows, rules: program.rules,
                interrupts: program.interrupts, scripts: program.scripts, tests: program.tests))
    }
}
