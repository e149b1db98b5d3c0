import Core
import Crypto

/// WhatsApp Web through a WAHA server.
struct WAHAChannel: Channel {
    private let name: String
    private let language: UserLanguage
    private let hmacKey: [UInt8]
    private let session: String
    private let request: WAHARequest

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        name = settings.channel
        language = settings.language
        hmacKey = Array(try settings.required("hmac_key").utf8)
        session = settings["session"] ?? "default"
        request = try WAHARequest(settings, session: session)
    }

    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard let given = request.header("X-Webhook-Hmac") else { return .forged(reason: "no X-Webhook-Hmac") }
        guard request.header("X-Webhook-Hmac-Algorithm") ?? "sha512" == "sha512" else {
            return .forged(reason: "unknown X-Webhook-Hmac-Algorithm")
        }
        guard isSigned(request.body, given) else { return .forged(reason: "wrong X-Webhook-Hmac") }
        guard let body = try? JSON.parse(request.body) else {
            return .malformed(LocalizedText(pt: "não é JSON", en: "not JSON"))
        }
        guard body["session"].plainText == session else { return .nothing(answer: .done) }
        return WAHAWebhook(channel: name, language: language).reading(body)
    }

    private func isSigned(_ body: [UInt8], _ given: String) -> Bool {
        guard let code = try? hmacSHA512(key: hmacKey, body) else { return false }
        return constantTimeEquals(Array(hexadecimal(code).utf8), Array(given.utf8))
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        let text = NumberedChoices.text(message.text, message.choices)
        guard !text.isEmpty else { return .emptyText(language) }
        guard text.utf16.count <= WAHA.limits.textCharacters else {
            return .textTooLong(WAHA.limits.textCharacters, language)
        }
        if let chat = WAHARequest.chat(contact) { return await send(text, to: chat, over: http) }
        guard let phone = contact.phone else { return .noAddress(language) }
        switch WAHAAnswer.chat(await http.perform(request.search(phone)), language) {
        case .found(let chat): return await send(text, to: chat, over: http)
        case .failed(let outcome): return outcome
        }
    }

    private func send(_ text: String, to chat: String, over http: any HTTPPort) async -> SendOutcome {
        switch await http.perform(request.text(text, to: chat)) {
        case .failure(let failure): SendOutcome(failure)
        case .success(let answer): WAHAAnswer(answer, language).outcome
        }
    }
}
