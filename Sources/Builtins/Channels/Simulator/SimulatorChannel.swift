import Core

/// Everything is sent at once; whoever can reach the address may write.
///
/// Messages come as `{"from": "+5511…", "text": "…", "name"?, "button"?, "id"?}`, receipts as
/// `{"receipt": "delivered", "id": "sim-…", "code"?, "reason"?}`.
struct SimulatorChannel: Channel {
    let name: String

    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard let body = try? JSON.parse(request.body) else {
            return .malformed(LocalizedText(pt: "não é JSON", en: "not JSON"))
        }
        return body["receipt"].isEmpty ? message(body) : receipt(body)
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        .sent(providerID: "sim-\(message.id)")
    }

    private func message(_ body: Value) -> WebhookReading {
        guard let from = body["from"].plainText, let phone = PhoneNumber.normalize(from) else {
            return .malformed(LocalizedText(pt: "falta `from`, um telefone", en: "`from`, a phone number, is missing"))
        }
        guard let text = body["text"].plainText ?? body["button"].plainText else {
            return .malformed(LocalizedText(pt: "falta `text`", en: "`text` is missing"))
        }
        return .messages(
            [
                InboundMessage(
                    channel: name, providerID: body["id"].plainText ?? "", from: [Identity(.phone, phone)],
                    profileName: body["name"].plainText ?? "", text: text, button: body["button"].plainText)
            ], answer: .done)
    }

    private func receipt(_ body: Value) -> WebhookReading {
        guard let word = body["receipt"].plainText, let status = DeliveryStatus(rawValue: word),
            let id = body["id"].plainText
        else {
            return .malformed(LocalizedText(pt: "falta `id` ou `receipt`", en: "`id` or `receipt` is missing"))
        }
        return .receipts(
            [
                Receipt(
                    channel: name, providerID: id, message: nil, status: status, code: body["code"].plainText,
                    reason: body["reason"].plainText)
            ], answer: .done)
    }
}
