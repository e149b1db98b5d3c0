import Core
import HTTPServer
import Stores

/// `POST /webhooks/{tenant}/{channel}`: what providers tell us. Answered only after the commit.
package struct WebhookRoutes: Sendable {
    private let directory: TenantDirectory
    private let intake: Intake
    private let clock: Clock
    private let logger: Logger

    package init(directory: TenantDirectory, intake: Intake, clock: Clock, logger: Logger) {
        self.directory = directory
        self.intake = intake
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
            reply.send(.fault(declared ? 503 : 404, declared ? "channel-not-configured" : "unknown-channel", .noChannel(rest[1])))
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
        case .messages(let messages, let answer):
            store(messages.map { arrivals(.message($0), "channel/" + channel, $0.providerID, tenant) }, answer, reply)
        case .receipts(let receipts, let answer):
            store(
                receipts.map {
                    arrivals(.receipt($0), "receipt/" + channel, "\($0.providerID)/\($0.status.rawValue)", tenant)
                }, answer, reply)
        case .nothing(let answer): reply.send(HTTPResponse(answer))
        case .forged(let reason):
            logger.log(
                .warning, "webhook refused",
                ["tenant": .text(tenant.rawValue), "channel": .text(channel), "reason": .text(reason)])
            reply.send(.fault(403, "not-authentic", .notAuthentic))
        case .malformed(let words): reply.send(.fault(400, "malformed", words))
        }
    }

    private typealias Draft = @Sendable (@escaping @Sendable (Result<Acceptance, StoreFault>) -> Void) -> Arrival

    private func arrivals(_ kind: EventKind, _ source: String, _ key: String, _ tenant: TenantID) -> Draft {
        let now = clock.now()
        return { done in
            Arrival(tenant: tenant, kind: kind, key: EventKey(source: source, key: key), at: now, done: done)
        }
    }

    private func store(_ drafts: [Draft], _ answer: WebhookAnswer, _ reply: HTTPReply) {
        guard !drafts.isEmpty else {
            reply.send(HTTPResponse(answer))
            return
        }
        let gathering = Gathering(count: drafts.count) { fault in
            reply.send(fault.map(HTTPResponse.unavailable) ?? HTTPResponse(answer))
        }
        let taken = intake.offer(drafts.map { $0 { gathering.add($0) } })
        if !taken { reply.send(.unavailable(.full)) }
    }
}

extension HTTPResponse {
    init(_ answer: WebhookAnswer) {
        self.init(
            status: answer.status, headers: [("Content-Type", answer.contentType)], body: Array(answer.body.utf8))
    }
}

extension Words {
    static let notAuthentic = Words(
        pt: "a assinatura não confere; nada foi guardado", en: "the signature does not match; nothing was stored")

    static func noChannel(_ name: String) -> Words {
        Words(
            pt: "o canal `\(name)` não existe ou não está configurado",
            en: "the channel `\(name)` does not exist or is not configured")
    }
}
