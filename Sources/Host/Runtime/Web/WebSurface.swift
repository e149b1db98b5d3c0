import Core
import HTTPServer
import Stores

/// The addresses Recado answers at. Runs on the server's threads: nothing here blocks.
package struct WebSurface: Sendable {
    private let health: HealthRoutes
    private let webhooks: WebhookRoutes
    private let endpoints: EndpointRoutes
    /// Nil where the simulator must not be reached from outside.
    private let simulator: SimulatorRoutes?
    /// Nil where they must not be reached from outside.
    private let metrics: MetricsRoutes?

    package init(
        health: HealthRoutes, webhooks: WebhookRoutes, endpoints: EndpointRoutes, simulator: SimulatorRoutes?,
        metrics: MetricsRoutes? = nil
    ) {
        self.health = health
        self.webhooks = webhooks
        self.endpoints = endpoints
        self.simulator = simulator
        self.metrics = metrics
    }

    package func handle(_ request: HTTPRequest, _ reply: HTTPReply) {
        guard let segments = request.segments, let first = segments.first else {
            reply.send(.fault(404, "not-found", .notFound))
            return
        }
        let rest = Array(segments.dropFirst())
        switch first {
        case "health": health.handle(request, rest, reply)
        case "webhooks": webhooks.handle(request, rest, reply)
        case "rpa": endpoints.handle(request, rest, reply)
        case "metrics" where rest.isEmpty && metrics != nil: metrics?.handle(request, reply)
        case "simulator" where simulator != nil: simulator?.handle(request, rest, reply)
        default: reply.send(.fault(404, "not-found", .notFound))
        }
    }
}

extension HTTPResponse {
    static func json(_ value: Value, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: [("Content-Type", "application/json")], body: JSON.bytes(value))
    }

    /// `{"ok": false, "error": code, "message": {"pt": …, "en": …}}`
    static func fault(_ status: Int, _ code: String, _ words: LocalizedText, field: String? = nil) -> HTTPResponse {
        var body: [String: Value] = [
            "ok": false, "error": .text(code), "message": ["pt": .text(words.pt), "en": .text(words.en)],
        ]
        if let field { body["field"] = .text(field) }
        return .json(.map(body), status: status)
    }

    /// What cannot be stored now is not accepted: the sender comes again.
    static func unavailable(_ fault: StoreFault) -> HTTPResponse {
        var response = HTTPResponse.fault(503, fault.code.rawValue, fault.words)
        response.headers.append(("Retry-After", "2"))
        return response
    }
}

extension LocalizedText {
    static let notFound = LocalizedText(pt: "não há nada neste endereço", en: "there is nothing at this address")
    static let wrongMethod = LocalizedText(
        pt: "este endereço não aceita este método", en: "this address does not take this method")
    static let unknownTenant = LocalizedText(pt: "não existe esta clínica", en: "there is no such tenant")
}
