import Core
import Crypto

@testable import Builtins

/// A WAHA server that signs its own webhooks.
enum WAHASample {
    static let key = "my-secret-key"
    static let settings = ["url": "http://waha.example:3000/", "api_key": "waha-key", "hmac_key": key]

    static func channel(_ changes: [String: String] = [:]) throws -> any Channel {
        try WAHA.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings.merging(changes) { _, new in new }))
    }

    static func request(_ body: String, signature: String? = nil, algorithm: String = "sha512") -> WebhookRequest {
        let code = (try? hmacSHA512(key: Array(key.utf8), Array(body.utf8))).map(hexadecimal) ?? ""
        return WebhookRequest(
            method: "POST", path: "/", query: "",
            headers: [
                ("Content-Type", "application/json"), ("X-Webhook-Hmac", signature ?? code),
                ("X-Webhook-Hmac-Algorithm", algorithm),
            ],
            body: Array(body.utf8))
    }

    static func message(_ text: String, id: String = "false_551187654321@c.us_3EB0AAAA") -> String {
        event("message", ["id": .text(id), "from": "551187654321@c.us", "fromMe": false, "body": .text(text)])
    }

    static func event(_ name: String, session: String = "default", _ payload: Value) -> String {
        JSON.text(["id": "evt_1", "event": .text(name), "session": .text(session), "payload": payload])
    }
}
