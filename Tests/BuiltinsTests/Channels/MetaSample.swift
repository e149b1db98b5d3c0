import Core
import Crypto

@testable import Builtins

/// A Meta app that signs its own webhooks.
enum MetaSample {
    static let secret = "app-secret-test"
    static let settings = [
        "phone_number_id": "100000000000001", "token": "EAAB-token", "app_secret": secret, "verify_token": "our-word",
    ]

    static func channel(_ changes: [String: String] = [:]) throws -> any Channel {
        try Meta.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings.merging(changes) { _, new in new }))
    }

    static func request(_ body: String, signature: String? = nil) -> WebhookRequest {
        let code = (try? hmacSHA256(key: Array(secret.utf8), Array(body.utf8))).map(hexadecimal) ?? ""
        return WebhookRequest(
            method: "POST", path: "/", query: "",
            headers: [("Content-Type", "application/json"), ("X-Hub-Signature-256", signature ?? "sha256=" + code)],
            body: Array(body.utf8))
    }

    /// A delivery whose `value` has these members beside the number's id.
    static func delivery(_ members: String, number: String = "100000000000001") -> String {
        #"""
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"phone_number_id":"\#(number)"},\#(members)}}]}]}
        """#
    }

    static func message(_ content: String, from: String = #""from":"551187654321""#) -> String {
        delivery(
            #"""
            "contacts":[{"profile":{"name":"Ana"},"wa_id":"551187654321","user_id":"BR.1"}],
            "messages":[{\#(from),"id":"wamid.A1","timestamp":"1767225600",\#(content)}]
            """#)
    }
}
