import Core

/// Makes the calls of connectors: address and token looked up, the answer sorted into done, again or never.
struct CallJob: JobHandler {
    let directory: TenantDirectory
    let secrets: Secrets

    func perform(_ call: OutboundCall, of job: Job, over ports: JobPorts) async -> JobAttempt {
        guard let connector = directory[job.tenant]?.tenant.connectors[call.connector] else {
            return failed(job, call, code: "unknown-connector", reason: "no connector \(call.connector)")
        }
        guard let url = secrets.value(of: connector.url, tenant: job.tenant), !url.isEmpty else {
            return failed(
                job, call, code: "unconfigured", reason: "the address of \(call.connector) is not set")
        }
        var request = HTTPCall(
            method: call.method, url: url.trimmingSlash + call.path, headers: headers(call, connector, job.tenant),
            timeoutMilliseconds: call.timeoutMilliseconds)
        if let body = call.body { request.body = JSON.bytes(body) }
        return sort(await ports.http.perform(request), job, call)
    }

    func followUp(of job: ExpiredJob) -> FollowUpEvent? { .abandoned(job) }

    private func headers(_ call: OutboundCall, _ connector: Connector, _ tenant: TenantID) -> [String: String] {
        var headers = ["Accept": "application/json", "Idempotency-Key": call.id.rawValue]
        if call.body != nil { headers["Content-Type"] = "application/json" }
        if let setting = connector.token, let token = secrets.value(of: setting, tenant: tenant) {
            headers["Authorization"] = "Bearer " + token
        }
        return headers
    }

    /// A status the other side sent means that it decided; silence after the request went out does not.
    private func sort(_ result: Result<HTTPAnswer, HTTPFailure>, _ job: Job, _ call: OutboundCall) -> JobAttempt {
        switch result {
        case .success(let answer):
            let (code, reason) = ("http-\(answer.status)", "status \(answer.status)")
            switch answer.status {
            case 200..<300:
                return .done(followUp: .answer(job, call, .answered(status: answer.status, body: answer.value)))
            case 408, 425, 429, 500...: return again(job, call, code, reason, after: answer.retryAfter)
            default: return failed(job, call, code: code, reason: reason)
            }
        case .failure(let failure):
            guard failure.maybeSent, call.destructive else { return again(job, call, failure.code, failure.reason) }
            return .inDoubt(
                code: failure.code, reason: failure.reason,
                followUp: .answer(job, call, .failed(code: "in-doubt", reason: failure.reason)))
        }
    }

    private func again(_ job: Job, _ call: OutboundCall, _ code: String, _ reason: String, after: Int64? = nil)
        -> JobAttempt
    {
        .retry(
            code: code, reason: reason, afterMilliseconds: after,
            whenLast: .answer(job, call, .failed(code: code, reason: reason)))
    }

    private func failed(_ job: Job, _ call: OutboundCall, code: String, reason: String) -> JobAttempt {
        .failed(code: code, reason: reason, followUp: .answer(job, call, .failed(code: code, reason: reason)))
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
