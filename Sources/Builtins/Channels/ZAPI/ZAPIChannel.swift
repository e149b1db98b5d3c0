import Core
import Crypto

/// WhatsApp Web through Z-API.
struct ZAPIChannel: Channel {
    private let name: String
    private let language: UserLanguage
    private let instance: String
    private let webhookKey: [UInt8]
    private let url: String
    private let headers: [String: String]

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        name = settings.channel
        language = settings.language
        instance = try settings.required("instance")
        webhookKey = Array(try settings.required("webhook_key").utf8)
        let base = try settings.address("base_url") ?? "https://api.z-api.io"
        let token = PercentEncoding.segment(try settings.required("token"))
        url = "\(base)/instances/\(PercentEncoding.segment(instance))/token/\(token)/send-text"
        headers = ["Client-Token": try settings.required("client_token"), "Content-Type": "application/json"]
    }

    /// Nothing is signed: who calls proves itself by the secret in the address, and names our instance.
    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard let given = FormFields(decoding: request.query)?["key"], constantTimeEquals(Array(given.utf8), webhookKey)
        else { return .forged(reason: "wrong key") }
        guard let body = try? JSON.parse(request.body) else {
            return .malformed(LocalizedText(pt: "não é JSON", en: "not JSON"))
        }
        guard body["instanceId"].plainText == instance else { return .forged(reason: "another instanceId") }
        return ZAPIWebhook(channel: name, language: language).reading(body)
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        guard let address = Self.address(contact) else { return .noAddress(language) }
        let text = NumberedChoices.text(message.text, message.choices)
        guard !text.isEmpty else { return .emptyText(language) }
        guard text.utf16.count <= ZAPI.limits.textCharacters else {
            return .textTooLong(ZAPI.limits.textCharacters, language)
        }
        let body: Value = ["phone": .text(address), "message": .text(text)]
        let call = HTTPCall(method: "POST", url: url, headers: headers, body: JSON.bytes(body))
        switch await http.perform(call) {
        case .failure(let failure): return SendOutcome(failure)
        case .success(let answer): return outcome(answer)
        }
    }

    private static func address(_ contact: Contact) -> String? {
        contact.first(.waID) ?? contact.phone.map { String($0.drop { $0 == "+" }) } ?? contact.first(.lid)
    }

    /// A success only means queued there; `messageId` is what later statuses name.
    private func outcome(_ answer: HTTPAnswer) -> SendOutcome {
        let refusal = LocalizedText(pt: "a Z-API recusou a mensagem", en: "Z-API refused the message")[language]
        guard (200...299).contains(answer.status) else { return SendOutcome(status: answer, reason: refusal) }
        let body = answer.json ?? .null
        if let id = body["messageId"].filledText ?? body["id"].filledText { return .sent(providerID: id) }
        guard body["error"].isEmpty else { return .refused(code: "provider-error", reason: refusal) }
        return .inDoubt(
            code: "unreadable-answer",
            reason: LocalizedText(pt: "resposta da Z-API sem identificador", en: "Z-API's answer has no id")[language])
    }
}
