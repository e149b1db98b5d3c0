import Core
import Engine

/// Makes the calls of connectors: address and token looked up, the answer sorted into done, again or never.
struct CallPerformer: Sendable {
    enum Outcome: Sendable {
        case answered(status: Int, body: Value)
        case retry(code: String, reason: String, afterMilliseconds: Int64?)
        case refused(code: String, reason: String)
        /// The request went out and its answer was lost.
        case inDoubt(code: String, reason: String)
    }

    let directory: TenantDirectory
    let secrets: Secrets
    let http: any HTTPPort
    let models: ModelReader

    func perform(_ call: OutboundCall, tenant: TenantID) async -> Outcome {
        if call.connector == ModelQuestion.connector {
            return .answered(status: 200, body: await models.read(call, tenant: tenant).value)
        }
        guard let connector = directory[tenant]?.tenant.connectors[call.connector] else {
            return .refused(code: "unknown-connector", reason: "no connector \(call.connector)")
        }
        guard let url = secrets.value(of: connector.url, tenant: tenant), !url.isEmpty else {
            return .refused(code: "unconfigured", reason: "the address of \(call.connector) is not set")
        }
        var request = HTTPCall(
            method: call.method, url: url.trimmingSlash + call.path, headers: headers(call, connector, tenant),
            timeoutMilliseconds: call.timeoutMilliseconds)
        if let body = call.body { request.body = JSON.bytes(body) }
        return sort(await http.perform(request), call)
    }

    private func headers(_ call: OutboundCall, _ connector: Connector, _ tenant: TenantID) -> [String: String] {
        var headers = ["Accept": "application/json", "Idempotency-Key": call.id.rawValue]
        if call.body != nil { headers["Content-Type"] = "application/json" }
        if let setting = connector.token, let token = secrets.value(of: setting, tenant: tenant) {
            headers["Authorization"] = "Bearer " + token
        }
        return headers
    }

    /// A status the other side sent means that it decided; silence after the request went out does not.
    private func sort(_ result: Result<HTTPAnswer, HTTPFailure>, _ call: OutboundCall) -> Outcome {
        switch result {
        case .success(let answer):
            switch answer.status {
            case 200..<300: return .answered(status: answer.status, body: answer.value)
            case 408, 425, 429, 500...:
                return .retry(
                    code: "http-\(answer.status)", reason: "status \(answer.status)",
                    afterMilliseconds: answer.retryAfter)
            default: return .refused(code: "http-\(answer.status)", reason: "status \(answer.status)")
            }
        case .failure(let failure):
            return failure.maybeSent && call.destructive
                ? .inDoubt(code: failure.code, reason: failure.reason)
                : .retry(code: failure.code, reason: failure.reason, afterMilliseconds: nil)
        }
    }
}

extension HTTPAnswer {
    /// The body as JSON, or as the text it is.
    fileprivate var value: Value {
        if body.isEmpty { return .map([:]) }
        do { return try JSON.parse(body) } catch {
            return ["text": .text(String(decoding: body.prefix(4_096), as: UTF8.self))]
        }
    }

    /// `Retry-After` in milliseconds, when it is a number of seconds.
    fileprivate var retryAfter: Int64? {
        headers["retry-after"].flatMap { Int64($0) }.flatMap { (0...86_400).contains($0) ? $0 * 1_000 : nil }
    }
}

extension String {
    fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
