import Core
import Crypto

/// WhatsApp through Meta's Cloud API.
struct MetaChannel: Channel {
    private let name: String
    private let language: UserLanguage
    private let phoneNumberID: String
    private let appSecret: [UInt8]
    private let verifyToken: [UInt8]
    private let request: MetaRequest

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        name = settings.channel
        language = settings.language
        phoneNumberID = try settings.required("phone_number_id")
        appSecret = Array(try settings.required("app_secret").utf8)
        verifyToken = Array(try settings.required("verify_token").utf8)
        request = try MetaRequest(settings)
    }

    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard request.method != "GET" else { return handshake(request.query) }
        guard let given = request.header("X-Hub-Signature-256") else {
            return .forged(reason: "no X-Hub-Signature-256")
        }
        guard isSigned(request.body, given) else { return .forged(reason: "wrong X-Hub-Signature-256") }
        guard let body = try? JSON.parse(request.body) else {
            return .malformed(LocalizedText(pt: "não é JSON", en: "not JSON"))
        }
        return MetaWebhook(channel: name, phoneNumberID: phoneNumberID, language: language).reading(body)
    }

    /// Meta hashes the bytes it sends, escapes and all.
    private func isSigned(_ body: [UInt8], _ given: String) -> Bool {
        guard let code = try? hmacSHA256(key: appSecret, body) else { return false }
        return constantTimeEquals(Array("sha256=\(hexadecimal(code))".utf8), Array(given.utf8))
    }

    /// Registering the address: the challenge goes back to who knows our word.
    private func handshake(_ query: String) -> WebhookReading {
        guard let fields = FormFields(decoding: query), fields["hub.mode"] == "subscribe",
            let token = fields["hub.verify_token"], constantTimeEquals(Array(token.utf8), verifyToken),
            let challenge = fields["hub.challenge"], challenge.utf8.count <= 256
        else { return .forged(reason: "wrong hub.verify_token") }
        return .nothing(answer: WebhookAnswer(status: 200, contentType: "text/plain; charset=utf-8", body: challenge))
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        guard let recipient = MetaRequest.recipient(contact) else { return .noAddress(language) }
        let content: [String: Value]
        if let template = message.template {
            content = request.template(template)
        } else {
            guard !message.text.isEmpty else { return .emptyText(language) }
            content = request.content(message.text, message.choices, language)
            guard MetaRequest.fits(content) else { return .textTooLong(Meta.limits.textCharacters, language) }
        }
        switch await http.perform(request.call(content, to: recipient, id: message.id)) {
        case .failure(let failure): return SendOutcome(failure)
        case .success(let answer): return MetaAnswer(answer, language).outcome
        }
    }
}
