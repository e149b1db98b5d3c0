import Core

/// Reads what Z-API posts.
struct ZAPIWebhook {
    let channel: String
    let language: UserLanguage

    func reading(_ body: Value) -> WebhookReading {
        switch body["type"] {
        case "ReceivedCallback":
            guard let message = message(body) else { return .nothing(answer: .done) }
            return .messages([message], answer: .done)
        case "DeliveryCallback": return receipts(delivery(body))
        case "MessageStatusCallback": return receipts(statuses(body))
        default: return .nothing(answer: .done)
        }
    }

    private func receipts(_ receipts: [Receipt]) -> WebhookReading {
        receipts.isEmpty ? .nothing(answer: .done) : .receipts(receipts, answer: .done)
    }

    private func message(_ body: Value) -> InboundMessage? {
        let foreign = ["fromMe", "isGroup", "isNewsletter", "isStatusReply", "broadcast", "isEdit"]
        guard !foreign.contains(where: { body[$0] == true }), let id = body["messageId"].filledText,
            let content = ZAPIContent(body)
        else { return nil }
        let from = identities(body)
        guard !from.isEmpty else { return nil }
        return InboundMessage(
            channel: channel, providerID: id, from: from, profileName: body["senderName"].plainText ?? "",
            text: content.text, button: content.button, media: content.media)
    }

    /// `phone` is a number, or a lid where WhatsApp hides it.
    private func identities(_ body: Value) -> [Identity] {
        let phone = body["phone"].plainText ?? ""
        var identities: [Identity] = []
        if WhatsAppIdentity.isDigits(phone) {
            if let number = WhatsAppIdentity.phone(phone) { identities.append(number) }
            identities.append(Identity(.waID, phone))
        }
        let lids = [phone, body["chatLid"].plainText ?? ""].compactMap(Chat.init).flatMap(\.identities)
        if let lid = lids.first(where: { $0.kind == .lid }) { identities.append(lid) }
        return identities
    }

    /// An `error` here means that WhatsApp did not take the message after all.
    private func delivery(_ body: Value) -> [Receipt] {
        guard let id = body["messageId"].filledText else { return [] }
        guard !body["error"].isEmpty else {
            return [Receipt(channel: channel, providerID: id, message: nil, status: .sent)]
        }
        let words = LocalizedText(pt: "o WhatsApp não enviou a mensagem", en: "WhatsApp did not send the message")
        return [
            Receipt(
                channel: channel, providerID: id, message: nil, status: .failed, code: "delivery-error",
                reason: words[language])
        ]
    }

    private func statuses(_ body: Value) -> [Receipt] {
        guard let word = body["status"].plainText, let status = Self.words[word] else { return [] }
        return body["ids"].elements.prefix(Self.mostIDs).compactMap(\.filledText).map { id in
            Receipt(channel: channel, providerID: id, message: nil, status: status)
        }
    }

    private static let mostIDs = 1000

    /// `READ_BY_ME` is the clinic reading the patient, not the patient reading us.
    private static let words: [String: DeliveryStatus] = [
        "SENT": .sent, "RECEIVED": .delivered, "READ": .read, "PLAYED": .read,
    ]
}
