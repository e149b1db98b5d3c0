import Core
import Testing

@testable import Builtins

/// One channel, and how its provider talks: what the suite that every channel runs needs to know.
struct ChannelFixture: Sendable, CustomTestStringConvertible {
    let kind: any ChannelKind.Type
    let settings: [String: String]
    /// Settings whose values must never show in a reason.
    let secrets: [String]
    /// A webhook with this text, from +5511987654321, under this provider's id.
    let inbound: @Sendable (_ text: String, _ id: String) -> WebhookRequest
    /// Whether the provider proves who it is.
    let isAuthenticated: Bool
    /// The provider's answer to a message it took; nil when nothing is asked of anyone.
    let accepted: HTTPAnswer?

    var testDescription: String { kind.description.name.en }

    func make() throws -> any Channel {
        try kind.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings))
    }

    static let all: [ChannelFixture] = [twilio, meta, simulator]

    static let twilio = ChannelFixture(
        kind: Twilio.self,
        settings: ["account_sid": TwilioSample.accountSID, "auth_token": TwilioSample.token, "from": "+14155238886"],
        secrets: [TwilioSample.token],
        inbound: { text, id in
            TwilioSample.request(TwilioSample.fields([("Body", text), ("MessageSid", id)]))
        },
        isAuthenticated: true,
        accepted: HTTPAnswer(status: 201, body: Array(#"{"sid":"SM9"}"#.utf8)))

    static let meta = ChannelFixture(
        kind: Meta.self, settings: MetaSample.settings,
        secrets: ["EAAB-token", MetaSample.secret, "our-word"],
        inbound: { text, id in
            let content: Value = ["body": .text(text)]
            return MetaSample.request(
                MetaSample.message(#""type":"text","text":\#(JSON.text(content))"#).replacing("wamid.A1", with: id))
        },
        isAuthenticated: true,
        accepted: HTTPAnswer(status: 200, body: Array(#"{"messages":[{"id":"wamid.OUT1"}]}"#.utf8)))

    static let simulator = ChannelFixture(
        kind: Simulator.self, settings: [:], secrets: [],
        inbound: { text, id in
            WebhookRequest(
                method: "POST", path: "/", query: "", headers: [("Content-Type", "application/json")],
                body: JSON.bytes(["from": "+55 11 98765-4321", "text": .text(text), "id": .text(id)]))
        },
        isAuthenticated: false, accepted: nil)
}
