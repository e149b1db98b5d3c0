import Core
import Crypto

@testable import Builtins

/// A Twilio account that signs its own webhooks.
enum TwilioSample {
    static let accountSID = "AC" + String(repeating: "0", count: 32)
    static let token = "test-auth-token-0001"
    static let url = "https://clinic.example/webhooks/digitaly/whatsapp"

    static func channel(
        token: String = token, publicURL: String? = nil, settings: [String: String] = [:]
    ) throws -> any Channel {
        var values = ["account_sid": accountSID, "auth_token": token, "from": "whatsapp:+14155238886"]
        values["public_url"] = publicURL
        return try Twilio.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: values.merging(settings) { _, new in new }))
    }

    static let text: [FormFields.Field] = [
        ("MessageSid", "SM00000000000000000000000000000001"), ("AccountSid", accountSID),
        ("From", "whatsapp:+5511987654321"), ("To", "whatsapp:+14155238886"), ("WaId", "551187654321"),
        ("Body", "Olá, confirmo ✅"), ("ProfileName", "Maria"), ("NumMedia", "0"), ("SmsStatus", "received"),
    ]

    /// A form signed as Twilio signs it: the reverse of what `TwilioSignature` checks, over `url` and `query`.
    static func request(
        _ fields: [FormFields.Field], query: String = "", url: String = url, token: String = token
    ) -> WebhookRequest {
        let tail = fields.sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map { $0.name + $0.value }.joined()
        let signed = url + (query.isEmpty ? "" : "?" + query) + tail
        return request(body: PercentEncoding.form(fields), query: query, signature: signature(signed, token: token))
    }

    static func signature(_ text: String, token: String = token) -> String {
        (try? hmacSHA1(key: Array(token.utf8), Array(text.utf8))).map(Base64.standard.encode) ?? ""
    }

    static func request(
        body: String, query: String = "", signature: String?, contentType: String = "application/x-www-form-urlencoded"
    ) -> WebhookRequest {
        WebhookRequest(
            method: "POST", path: "/webhooks/digitaly/whatsapp", query: query,
            headers: [("content-type", contentType)] + (signature.map { [("x-twilio-signature", $0)] } ?? []),
            body: Array(body.utf8))
    }

    /// `text` with some fields put in place of others.
    static func fields(_ changes: [FormFields.Field]) -> [FormFields.Field] {
        text.filter { field in !changes.contains { $0.name == field.name } } + changes
    }
}
