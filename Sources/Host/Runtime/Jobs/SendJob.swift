import Core

/// Sends a message through its channel.
struct SendJob: JobHandler {
    let directory: TenantDirectory
    let secrets: Secrets

    func perform(_ payload: AddressedMessage, of job: Job, over ports: JobPorts) async -> JobAttempt {
        let message = payload.message
        guard let loaded = directory[job.tenant], let channel = loaded.channels[message.channel] else {
            return unconfigured("channel \(message.channel)", message)
        }
        guard let addressed = message.withProvidersTemplate(of: loaded.tenant, secrets) else {
            return unconfigured("template \(message.template?.name ?? "")", message)
        }
        return JobAttempt(await channel.send(addressed, to: payload.contact, over: ports.http), of: message)
    }

    private func unconfigured(_ what: String, _ message: OutboundMessage) -> JobAttempt {
        JobAttempt(.retry(code: "unconfigured", reason: what, afterMilliseconds: 60_000), of: message)
    }
}

extension JobAttempt {
    init(_ outcome: SendOutcome, of message: OutboundMessage) {
        switch outcome {
        case .sent(let id): self = .done(providerID: id)
        case .retry(let code, let reason, let after):
            self = .retry(
                code: code, reason: reason, afterMilliseconds: after,
                whenLast: .failed(message, code: code, reason: reason))
        case .refused(let code, let reason):
            self = .failed(code: code, reason: reason, followUp: .failed(message, code: code, reason: reason))
        case .optedOut(let code, let reason):
            self = .failed(
                code: code, reason: reason, followUp: .failed(message, code: code, reason: reason, optedOut: true))
        case .inDoubt(let code, let reason): self = .inDoubt(code: code, reason: reason)
        }
    }
}
