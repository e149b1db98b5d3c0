import Core
import HTTPServer
import Stores

/// `POST /webhooks/{tenant}/{channel}`: what providers tell us. Answered only after the commit.
package struct WebhookRoutes: Sendable {
    private let directory: TenantDirectory
    private let intake: Intake
    private let ids: IdentifierSource
    private let clock: Clock
    private let logger: Logger

    package init(
        directory: TenantDirectory, intake: Intake, ids: IdentifierSource, clock: Clock, logger: Logger
    ) {
        self.directory = directory
        self.intake = intake
        self.ids = ids
        self.clock = clock
        self.logger = logger
    }

    func handle(_ request: HTTPRequest, _ rest: [String], _ reply: HTTPReply) {
        guard rest.count == 2, let loaded = directory[TenantID(rest[0])] else {
            reply.send(.fault(404, "unknown-tenant", .unknownTenant))
            return
        }
        guard let channel = loaded.channels[rest[1]] else {
            let declared = loaded.tenant.channels[rest[1]] != nil
            reply.send(
                .fault(
                    declared ? 503 : 404, declared ? "channel-not-configured" : "unknown-channel", .noChannel(rest[1])))
            return
        }
        let webhook = WebhookRequest(
            method: request.method, path: request.path, query: request.query, headers: request.headers.fields,
            body: request.body)
        take(channel.receive(webhook), loaded.tenant.id, rest[1], reply)
    }

    /// Stores what a channel read, then answers as the channel says.
    func take(_ reading: WebhookReading, _ tenant: TenantID, _ channel: String, _ reply: HTTPReply) {
        switch reading {
        case .messages(let messages, let answer): store(messages, [], answer, tenant, channel, reply)
        case .receipts(let receipts, let answer): store([], receipts, answer, tenant, channel, reply)
        case .mixed(let messages, let receipts, let answer): store(messages, receipts, answer, tenant, channel, reply)
        case .nothing(let answer): reply.send(HTTPResponse(answer))
        case .forged(let reason):
            logger.log(
                .warning, "webhook refused",
                ["tenant": .text(tenant.rawValue), "channel": .text(channel), "reason": .text(reason)])
            reply.send(.fault(403, "not-authentic", .notAuthentic))
        case .malformed(let words): reply.send(.fault(400, "malformed", words))
        }
    }

    private func store(
        _ messages: [InboundMessage], _ receipts: [Receipt], _ answer: WebhookAnswer, _ tenant: TenantID,
        _ channel: String, _ reply: HTTPReply
    ) {
        let now = clock.now()
        let kinds =
            messages.map { (EventKind.message($0), EventKey(source: "channel/" + channel, key: name(of: $0, now))) }
            + receipts.map {
                (
                    EventKind.receipt($0),
                    EventKey(source: "receipt/" + channel, key: "\($0.providerID)/\($0.status.rawValue)")
                )
            }
        guard !kinds.isEmpty else {
            reply.send(HTTPResponse(answer))
            return
        }
        let gathering = CommitCountdown(count: kinds.count) { fault in
            reply.send(fault.map(HTTPResponse.unavailable) ?? HTTPResponse(answer))
        }
        let taken = intake.offer(
            kinds.map { kind, key in
                OfferedEvent(tenant: tenant, kind: kind, key: key, at: now) { gathering.add($0) }
            })
        if !taken { reply.send(.unavailable(.full)) }
    }

    /// What the provider calls the message; one without a name is always new.
    private func name(of message: InboundMessage, _ now: Instant) -> String {
        message.providerID.isEmpty ? ids.make(at: now) : message.providerID
    }
}

extension HTTPResponse {
    init(_ answer: WebhookAnswer) {
        self.init(
            status: answer.status, headers: [("Content-Type", answer.contentType)], body: Array(answer.body.utf8))
    }
}

extension LocalizedText {
    static let notAuthentic = LocalizedText(
        pt: "a assinatura não confere; nada foi guardado", en: "the signature does not match; nothing was stored")

    static func noChannel(_ name: String) -> LocalizedText {
        LocalizedText(
            pt: "o canal `\(name)` não existe ou não está configurado",
            en: "the channel `\(name)` does not exist or is not configured")
    }
}
