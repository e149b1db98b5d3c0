/// A call as its job's payload; what stands in columns of its own is left out.
extension OutboundCall: JobPayload {
    package static let kind = JobKind.call

    package var stored: Value {
        [
            "attempts": .int(Int64(attempts)), "body": body.map { ["value": $0] } ?? .null, "call": .text(call),
            "method": .text(method), "path": .text(path), "timeout": .int(timeoutMilliseconds),
        ]
    }

    package init(of job: Job) throws(JobPayloadFault) {
        let payload = job.payload
        guard case .text(let call) = payload["call"], case .text(let method) = payload["method"],
            case .text(let path) = payload["path"], case .int(let timeout) = payload["timeout"],
            case .int(let attempts) = payload["attempts"]
        else { throw JobPayloadFault("the payload of a call") }
        self.init(
            id: job.id, connector: job.channel, call: call, contact: job.contact, run: job.run,
            method: method, path: path, body: payload["body"] == .null ? nil : payload["body"]["value"],
            destructive: job.isDestructive, timeoutMilliseconds: timeout, attempts: Int(clamping: attempts))
    }
}
