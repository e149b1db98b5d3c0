import Core
import Crypto
import HTTPServer
import Stores

/// `/rpa/{tenant}/…`: the addresses a tenant's rules declare, for robots with a token.
package struct EndpointRoutes: Sendable {
    private let directory: TenantDirectory
    private let intake: Intake
    private let secrets: Secrets
    private let ids: IdentifierSource
    private let clock: Clock

    package init(
        directory: TenantDirectory, intake: Intake, secrets: Secrets, ids: IdentifierSource, clock: Clock
    ) {
        self.directory = directory
        self.intake = intake
        self.secrets = secrets
        self.ids = ids
        self.clock = clock
    }

    func handle(_ request: HTTPRequest, _ rest: [String], _ reply: HTTPReply) {
        guard let name = rest.first, let loaded = directory[TenantID(name)] else {
            reply.send(.fault(404, "unknown-tenant", .unknownTenant))
            return
        }
        let matches = loaded.endpoints.compactMap { EndpointMatch($0, Array(rest.dropFirst())) }
        guard !matches.isEmpty else {
            reply.send(.fault(404, "unknown-endpoint", .notFound))
            return
        }
        guard let match = matches.first(where: { $0.endpoint.method == request.method }) else {
            reply.send(.fault(405, "wrong-method", .wrongMethod))
            return
        }
        guard isAllowed(request, match.endpoint, loaded.tenant.id) else {
            var refusal = HTTPResponse.fault(401, "token-required", .tokenRequired)
            refusal.headers.append(("WWW-Authenticate", "Bearer"))
            reply.send(refusal)
            return
        }
        switch EndpointBody.read(request.body, match.endpoint.accepts) {
        case .success(let body): take(match, body, request, loaded.tenant.id, reply)
        case .failure(let fault): reply.send(fault.response)
        }
    }

    /// Without a token in the tenant's settings nobody is let in.
    private func isAllowed(_ request: HTTPRequest, _ endpoint: Endpoint, _ tenant: TenantID) -> Bool {
        guard let name = endpoint.token, let token = secrets.value(of: .secret(name), tenant: tenant), !token.isEmpty,
            let header = request.headers["Authorization"], header.lowercased().hasPrefix("bearer ")
        else { return false }
        return constantTimeEquals(Array(token.utf8), Array(header.dropFirst(7).utf8))
    }

    private func take(
        _ match: EndpointMatch, _ body: Value, _ request: HTTPRequest, _ tenant: TenantID, _ reply: HTTPReply
    ) {
        let now = clock.now()
        let call = EndpointCall(rule: match.rule, parameters: match.parameters, body: body, appointment: nil)
        let subject: StateRequest.Subject = match.parameters["id"].map { .externalAppointment($0) } ?? .none
        let key = request.headers["Idempotency-Key"] ?? ids.make(at: now)
        let arrival = OfferedEvent(
            tenant: tenant, kind: .endpoint(call), key: EventKey(source: "endpoint/" + match.rule, key: key), at: now,
            subject: StateRequest(tenant, subject)
        ) { reply.send($0.endpointResponse) }
        if !intake.offer([arrival]) { reply.send(.unavailable(.full)) }
    }
}

/// A rule whose address was called, with the values of its path.
private struct EndpointMatch {
    let rule: String
    let endpoint: Endpoint
    let parameters: [String: String]

    init?(_ rule: Rule, _ segments: [String]) {
        guard case .endpoint(let endpoint) = rule.trigger, let parameters = endpoint.match(segments) else { return nil }
        self.rule = rule.name
        self.endpoint = endpoint
        self.parameters = parameters
    }
}

extension Result<Acceptance, StoreFault> {
    fileprivate var endpointResponse: HTTPResponse {
        switch self {
        case .success(.accepted(let response)):
            .json(response?.body ?? ["ok": true], status: response?.status ?? 200)
        case .success(.duplicate): .json(["ok": true, "duplicate": true])
        case .success(.unknownTenant): .fault(404, "unknown-tenant", .unknownTenant)
        case .failure(let fault): .unavailable(fault)
        }
    }
}

extension LocalizedText {
    static let tokenRequired = LocalizedText(
        pt: "envie o token do robô em `Authorization: Bearer …`",
        en: "send the robot's token in `Authorization: Bearer …`")
}
