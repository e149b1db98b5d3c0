import Core

@testable import Builtins

/// A BotConversa account, and the Webhook block an operator made in it.
enum BotConversaSample {
    static let settings = ["api_key": "bot-key", "webhook_token": "our-token"]

    static func channel() throws -> any Channel {
        try BotConversa.make(
            ChannelSettings(
                tenant: "santacasa", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings))
    }

    static func request(_ body: Value, token: String = "our-token") -> WebhookRequest {
        WebhookRequest(
            method: "POST", path: "/", query: "",
            headers: [("Content-Type", "application/json"), ("X-Webhook-Token", token)], body: JSON.bytes(body))
    }
}
