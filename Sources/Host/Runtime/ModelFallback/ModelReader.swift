import Core
import Crypto
import Engine
import Stores
import Synchronization

/// Asks a tenant's model what a reply means: remembered answers first, within the day's budget, within the time a
/// patient waits. It always has an answer, if only why there is none.
package final class ModelReader: Sendable {
    private let store: Store
    private let directory: TenantDirectory
    private let secrets: Secrets
    private let http: any HTTPPort
    private let clock: Clock
    private let retry: ModelRetry
    private let open = Mutex(0)

    /// Requests at the same time, so that a slow server never keeps messages from being sent.
    private static let mostOpen = 16
    /// A remembered reading is as good as a new one for so many days.
    private static let memory: Int64 = 90 * 86_400_000

    /// - Parameter random: 0..<1, for the jitter of retries.
    package init(
        store: Store, directory: TenantDirectory, secrets: Secrets, http: any HTTPPort, clock: Clock,
        random: @escaping @Sendable () -> Double
    ) {
        self.store = store
        self.directory = directory
        self.secrets = secrets
        self.http = http
        self.clock = clock
        retry = ModelRetry(random: random)
    }

    package func read(_ call: OutboundCall, tenant id: TenantID) async -> ModelReading {
        guard let task = ModelTask(call) else {
            return .fault(code: "malformed-job", reason: "no question")
        }
        guard let tenant = directory[id]?.tenant, let policy = tenant.reading.model,
            let url = secrets.value(of: policy.url, tenant: id), !url.isEmpty
        else { return .fault(code: "unconfigured", reason: "no model, or its address is not set") }
        guard let key = hash(policy.name + "\u{1F}" + task.key) else {
            return .fault(code: "hash", reason: "no hash")
        }
        if let known = await remembered(key, task, id) { return known }
        guard enter() else { return .fault(code: "busy", reason: "\(Self.mostOpen) are being asked") }
        defer { open.withLock { $0 -= 1 } }
        let reading = await ask(task, policy, url, tenant)
        if let kept = task.memory(of: reading) { await remember(key, kept.text, kept.confidence, id) }
        return reading
    }

    private func enter() -> Bool {
        open.withLock { count in
            guard count < Self.mostOpen else { return false }
            count += 1
            return true
        }
    }

    private func ask(_ task: ModelTask, _ policy: ModelPolicy, _ url: String, _ tenant: Tenant) async
        -> ModelReading
    {
        let deadline = task.askedAt.adding(milliseconds: policy.timeoutMilliseconds)
        var request = HTTPCall(
            method: "POST", url: (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/chat/completions",
            headers: headers(policy, tenant.id))
        request.body = JSON.bytes(ModelRequest(policy: policy, task: task).body)
        var attempt = 0
        while true {
            let left = deadline.milliseconds(since: clock.now())
            guard left > 0 else { return .fault(code: "timeout", reason: "\(policy.timeoutMilliseconds) ms") }
            guard await spend(policy, tenant) else {
                return .fault(code: "daily-limit", reason: "\(policy.dailyLimit) requests")
            }
            request.timeoutMilliseconds = left
            let result = await http.perform(request)
            if case .success(let answer) = result, answer.status == 200 {
                return ModelAnswer.reading(answer.body, to: task)
            }
            guard let wait = retry.wait(after: attempt, result), deadline.milliseconds(since: clock.now()) > wait else {
                return result.fault
            }
            attempt += 1
            await clock.sleep(wait)
        }
    }

    private func headers(_ policy: ModelPolicy, _ tenant: TenantID) -> [String: String] {
        var headers = ["Content-Type": "application/json", "Accept": "application/json"]
        if let key = policy.key.flatMap({ secrets.value(of: $0, tenant: tenant) }) {
            headers["Authorization"] = "Bearer " + key
        }
        return headers
    }

    /// Each request counts, before it is made; a store that does not answer makes none.
    private func spend(_ policy: ModelPolicy, _ tenant: Tenant) async -> Bool {
        let now = clock.now()
        let day = tenant.zone.civil(now).date.text
        do {
            return try await store.write { (transaction) throws(StoreFault) in
                try transaction.spendModelRequest(
                    of: tenant.id, on: day, limit: policy.dailyLimit,
                    forgettingBefore: now.adding(milliseconds: -Self.memory))
            }
        } catch { return false }
    }

    private func remembered(_ key: String, _ task: ModelTask, _ tenant: TenantID) async -> ModelReading? {
        let oldest = clock.now().adding(milliseconds: -Self.memory)
        let known = try? await store.read { (snapshot) throws(StoreFault) in
            try snapshot.modelReading(key, of: tenant, after: oldest)
        }
        return known.flatMap(\.self).flatMap { task.reading(remembered: $0.answer, confidence: $0.confidence) }
    }

    private func remember(_ key: String, _ name: String, _ confidence: Double, _ tenant: TenantID) async {
        let now = clock.now()
        _ = try? await store.write { (transaction) throws(StoreFault) in
            try transaction.keepModelReading(key, of: tenant, answer: name, confidence: confidence, at: now)
        }
    }

    /// What was asked is remembered without its words.
    private func hash(_ text: String) -> String? { try? hexadecimal(sha256(Array(text.utf8))) }
}

extension Result<HTTPAnswer, HTTPFailure> {
    fileprivate var fault: ModelReading {
        switch self {
        case .success(let answer): .fault(code: "http-\(answer.status)", reason: "status \(answer.status)")
        case .failure(let failure): .fault(code: failure.code, reason: failure.reason)
        }
    }
}
