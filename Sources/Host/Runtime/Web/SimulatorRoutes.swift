import Core
import HTTPServer
import Stores

/// `/simulator/{tenant}/messages`: what was sent on a tenant's simulator channel, and replies to it.
package struct SimulatorRoutes: Sendable {
    private let directory: TenantDirectory
    private let store: Store
    private let webhooks: WebhookRoutes

    package init(directory: TenantDirectory, store: Store, webhooks: WebhookRoutes) {
        self.directory = directory
        self.store = store
        self.webhooks = webhooks
    }

    func handle(_ request: HTTPRequest, _ rest: [String], _ reply: HTTPReply) {
        guard rest.count == 2, rest[1] == "messages", let loaded = directory[TenantID(rest[0])],
            let channel = loaded.simulator
        else {
            reply.send(.fault(404, "no-simulator", .noSimulator))
            return
        }
        switch request.method {
        case "GET": Task { reply.send(await list(loaded.tenant.id, channel.name)) }
        case "POST":
            let webhook = WebhookRequest(
                method: "POST", path: request.path, query: request.query, headers: request.headers.fields,
                body: request.body)
            webhooks.take(channel.channel.receive(webhook), loaded.tenant.id, channel.name, reply)
        default: reply.send(.fault(405, "wrong-method", .wrongMethod))
        }
    }

    /// The newest two hundred messages, in and out, the oldest first.
    private func list(_ tenant: TenantID, _ channel: String) async -> HTTPResponse {
        do {
            let messages = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.messages(of: tenant, channel: channel, newest: 200)
            }
            return .json(["messages": .list(messages.reversed().map(\.value))])
        } catch {
            return .unavailable(error)
        }
    }
}

extension LoadedTenant {
    /// The first channel of the tenant whose provider is the simulator.
    fileprivate var simulator: (name: String, channel: any Channel)? {
        let names = tenant.channels.values.filter { $0.provider == "simulator" }.map(\.name).sorted()
        return names.lazy.compactMap { name in self.channels[name].map { (name, $0) } }.first
    }
}

extension StoredMessage {
    fileprivate var value: Value {
        [
            "id": .text(id.rawValue), "direction": isInbound ? "in" : "out", "at": .text(at.text), "text": .text(text),
            "status": status.map { .text($0.rawValue) } ?? .null, "contact": .text(contact.rawValue),
            "choices": .list(choices.map { ["key": .text($0.key), "label": .text($0.label)] }),
            "template": template.map { .text($0.name) } ?? .null,
        ]
    }
}

extension LocalizedText {
    static let noSimulator = LocalizedText(
        pt: "esta clínica não tem um canal `simulator`", en: "this tenant has no `simulator` channel")
}
