import Core

@testable import Builtins

/// A Z-API instance.
enum ZAPISample {
    static let settings = [
        "instance": "A20D", "token": "inst-token", "client_token": "client-token", "webhook_key": "our-key",
    ]

    static func channel() throws -> any Channel {
        try ZAPI.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings))
    }

    static func request(_ body: [String: Value], query: String = "key=our-key") -> WebhookRequest {
        let named = body.merging(["instanceId": "A20D"]) { own, _ in own }
        return WebhookRequest(
            method: "POST", path: "/", query: query, headers: [("Content-Type", "application/json")],
            body: JSON.bytes(.map(named)))
    }

    static func message(_ text: String, id: String = "3EB0AAAA") -> [String: Value] {
        received(["text": ["message": .text(text)], "messageId": .text(id)])
    }

    static func received(_ members: [String: Value]) -> [String: Value] {
        let callback: [String: Value] = [
            "type": "ReceivedCallback", "phone": "551187654321", "chatLid": "123456789@lid", "messageId": "3EB0AAAA",
            "senderName": "Ana", "fromMe": false, "isGroup": false,
        ]
        return callback.merging(members) { _, new in new }
    }
}
