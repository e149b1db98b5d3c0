import Core
import Support
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
    let proof: Proof
    /// The provider's answers to what is asked before the message goes out.
    var before: [HTTPAnswer] = []
    /// The provider's answer to a message it took; nil when nothing is asked of anyone.
    let accepted: HTTPAnswer?

    /// How the provider proves who it is.
    enum Proof {
        case signature, secret, none
    }

    var testDescription: String { kind.description.name.en }

    func make() throws -> any Channel {
        try kind.make(
            ChannelSettings(
                tenant: "digitaly", channel: "whatsapp", publicURL: "https://clinic.example", language: .en,
                values: settings))
    }

    /// Answers what comes before, and then `answer`.
    func http(_ answer: Result<HTTPAnswer, HTTPFailure>) -> ScriptedHTTP {
        ScriptedHTTP(before.map { .success($0) } + [answer])
    }

    static let all: [ChannelFixture] = [twilio, meta, waha, zapi, botConversa, simulator]

    static let twilio = ChannelFixture(
        kind: Twilio.self,
        settings: ["account_sid": TwilioSample.accountSID, "auth_token": TwilioSample.token, "from": "+14155238886"],
        secrets: [TwilioSample.token],
        inbound: { text, id in
            TwilioSample.request(TwilioSample.fields([("Body", text), ("MessageSid", id)]))
        },
        proof: .signature,
        accepted: HTTPAnswer(status: 201, body: Array(#"{"sid":"SM9"}"#.utf8)))

    static let meta = ChannelFixture(
        kind: Meta.self, settings: MetaSample.settings,
        secrets: ["EAAB-token", MetaSample.secret, "our-word"],
        inbound: { text, id in
            let content: Value = ["body": .text(text)]
            return MetaSample.request(
                MetaSample.message(#""type":"text","text":\#(JSON.text(content))"#).replacing("wamid.A1", with: id))
        },
        proof: .signature,
        accepted: HTTPAnswer(status: 200, body: Array(#"{"messages":[{"id":"wamid.OUT1"}]}"#.utf8)))

    static let waha = ChannelFixture(
        kind: WAHA.self, settings: WAHASample.settings, secrets: ["waha-key", WAHASample.key],
        inbound: { text, id in WAHASample.request(WAHASample.message(text, id: id)) },
        proof: .signature,
        before: [HTTPAnswer(#"{"numberExists":true,"chatId":"551187654321@c.us"}"#)],
        accepted: HTTPAnswer(status: 201, #"{"id":"true_551187654321@c.us_3EB0AAAA"}"#))

    static let zapi = ChannelFixture(
        kind: ZAPI.self, settings: ZAPISample.settings, secrets: ["inst-token", "client-token", "our-key"],
        inbound: { text, id in ZAPISample.request(ZAPISample.message(text, id: id)) },
        proof: .secret, accepted: HTTPAnswer(#"{"zaapId":"1","messageId":"D241","id":"D241"}"#))

    static let botConversa = ChannelFixture(
        kind: BotConversa.self, settings: BotConversaSample.settings, secrets: ["bot-key", "our-token"],
        inbound: { text, id in
            BotConversaSample.request(["phone": "+551187654321", "message": .text(text), "message_id": .text(id)])
        },
        proof: .secret, before: [HTTPAnswer(#"{"id":700000001}"#)], accepted: HTTPAnswer(""))

    static let simulator = ChannelFixture(
        kind: Simulator.self, settings: [:], secrets: [],
        inbound: { text, id in
            WebhookRequest(
                method: "POST", path: "/", query: "", headers: [("Content-Type", "application/json")],
                body: JSON.bytes(["from": "+55 11 98765-4321", "text": .text(text), "id": .text(id)]))
        },
        proof: .none, accepted: nil)
}

extension HTTPAnswer {
    init(status: Int = 200, _ body: String) { self.init(status: status, body: Array(body.utf8)) }
}
