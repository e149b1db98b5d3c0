import Core
import Crypto

/// WhatsApp through BotConversa: a contact is a subscriber there, looked up or made before the first message.
///
/// What it posts is designed by the operator; we take `{"message", "phone"?, "subscriber_id"?, "name"?, "message_id"?,
/// "payload"?}`.
struct BotConversaChannel: Channel {
    private let name: String
    private let language: UserLanguage
    private let webhookToken: [UInt8]
    private let request: BotConversaRequest

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        name = settings.channel
        language = settings.language
        webhookToken = Array(try settings.required("webhook_token").utf8)
        request = try BotConversaRequest(settings)
    }

    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard let given = request.header("X-Webhook-Token"), constantTimeEquals(Array(given.utf8), webhookToken) else {
            return .forged(reason: "wrong X-Webhook-Token")
        }
        guard let body = try? JSON.parse(request.body) else {
            return .malformed(LocalizedText(pt: "não é JSON", en: "not JSON"))
        }
        let from = identities(body)
        guard !from.isEmpty, let text = body["message"].plainText ?? body["payload"].plainText else {
            return .malformed(
                LocalizedText(
                    pt: "falta `message`, `phone` ou `subscriber_id`",
                    en: "`message`, `phone` or `subscriber_id` is missing"))
        }
        let message = InboundMessage(
            channel: name, providerID: body["message_id"].plainText ?? "", from: from,
            profileName: body["name"].plainText ?? "", text: text, button: body["payload"].filledText)
        return .messages([message], answer: .done)
    }

    private func identities(_ body: Value) -> [Identity] {
        [
            body["phone"].filledText.flatMap(WhatsAppIdentity.phone),
            body["subscriber_id"].filledText.map { Identity(.subscriber, $0) },
        ].compactMap { $0 }
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        let text = NumberedChoices.text(message.text, message.choices)
        guard !text.isEmpty else { return .emptyText(language) }
        guard text.utf16.count <= BotConversa.limits.textCharacters else {
            return .textTooLong(BotConversa.limits.textCharacters, language)
        }
        switch await BotConversaSubscriber(request: request, language: language).find(contact, over: http) {
        case .failed(let outcome): return outcome
        case .found(let id): return outcome(await http.perform(request.text(text, to: id)))
        }
    }

    /// A success names no message: no receipt will follow.
    private func outcome(_ result: Result<HTTPAnswer, HTTPFailure>) -> SendOutcome {
        switch result {
        case .failure(let failure): return SendOutcome(failure)
        case .success(let answer) where (200...299).contains(answer.status):
            return .sent(providerID: answer.json?["id"].plainText ?? "")
        case .success(let answer):
            return SendOutcome(status: answer, reason: LocalizedText.botConversaRefused[language])
        }
    }
}

extension LocalizedText {
    static let botConversaRefused = LocalizedText(
        pt: "o BotConversa recusou a mensagem", en: "BotConversa refused the message")
}
