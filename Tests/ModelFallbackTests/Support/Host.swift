import Core
import Engine
import HTTPClient
import Runtime
import Stores
import Synchronization
import Testing

/// The part of a host that asks models: a store in memory, a clock that only moves when somebody sleeps.
final class Host: Sendable {
    let reader: ModelReader
    let store: Store
    let program: Program
    private let client = HTTPClient()

    init(url: String, limit: Int = 2, settings: String = "") async throws {
        let tenant = Clinic.tenant.replacing("daily_limit: 2", with: "daily_limit: \(limit)\(settings)")
        program = try Clinic.program(tenant: tenant)
        store = try await Store.open(
            url: "sqlite::memory:", options: StoreOptions(clock: { Instant(seconds: 1_795_176_000) }))
        let directory = TenantDirectory()
        directory.install(LoadedTenant(engine: Engine(program: program), channels: [:], faults: []))
        let secrets = Secrets(environment: [
            "RECADO_SECRET_CLINIC_MODEL_URL": url, "RECADO_SECRET_CLINIC_MODEL_KEY": "sk-test",
        ])
        let box = Box()
        reader = ModelReader(
            store: store, directory: directory, secrets: secrets, http: HTTPOut(client: client),
            clock: Clock(now: { box.now }, sleep: { box.pass($0) }), random: { 0 })
        self.box = box
    }

    private let box: Box

    final class Box: Sendable {
        private let state = Mutex((now: Instant(seconds: 1_795_176_000), slept: [Int64]()))
        var now: Instant { state.withLock { $0.now } }
        var slept: [Int64] { state.withLock { $0.slept } }
        func pass(_ milliseconds: Int64) {
            state.withLock {
                $0.now = $0.now.adding(milliseconds: milliseconds)
                $0.slept.append(milliseconds)
            }
        }
    }

    var waits: [Int64] { box.slept }
    func advance(_ milliseconds: Int64) { box.pass(milliseconds) }

    /// Maria writes `text` at the first question; what the model makes of it.
    func read(_ text: String) async throws -> ModelReading {
        await reader.read(try call(text), tenant: "clinic")
    }

    /// The job an unclear reply leads to.
    func call(_ text: String) throws -> OutboundCall {
        var play = try Clinic.visit(program)
        play.receive(text)
        let call = try #require(play.outgoing.first { $0.connector == ModelQuestion.connector })
        return fresh(call)
    }

    /// As if asked now.
    func fresh(_ call: OutboundCall) -> OutboundCall {
        guard case .map(var fields) = call.body else { return call }
        fields["at"] = .int(box.now.milliseconds)
        return OutboundCall(
            id: call.id, connector: call.connector, call: call.call, contact: call.contact,
            run: call.run,
            method: call.method, path: call.path, body: .map(fields), destructive: false,
            timeoutMilliseconds: call.timeoutMilliseconds, attempts: call.attempts)
    }

    func close() async {
        await client.shutdown()
        await store.close()
    }
}
