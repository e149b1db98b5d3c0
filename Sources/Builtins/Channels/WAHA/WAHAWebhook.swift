import Core

/// Reads what a WAHA server posts.
struct WAHAWebhook {
    let channel: String
    let language: UserLanguage

    func reading(_ body: Value) -> WebhookReading {
        let payload = body["payload"]
        switch body["event"] {
        case "message":
            guard payload["fromMe"] != true, let message = message(payload) else { return .nothing(answer: .done) }
            return .messages([message], answer: .done)
        case "message.ack":
            guard payload["fromMe"] != false, let receipt = receipt(payload) else { return .nothing(answer: .done) }
            return .receipts([receipt], answer: .done)
        default: return .nothing(answer: .done)
        }
    }

    private func message(_ payload: Value) -> InboundMessage? {
        guard let id = payload["id"].filledText, let from = payload["from"].filledText, let chat = Chat(from) else {
            return nil
        }
        return InboundMessage(
            channel: channel, providerID: id, from: chat.identities, profileName: profileName(payload["_data"]),
            text: payload["body"].plainText ?? "", media: media(payload))
    }

    /// WEBJS, NOWEB and GOWS each keep the name elsewhere.
    private func profileName(_ data: Value) -> String {
        data["notifyName"].filledText ?? data["pushName"].filledText ?? data["Info"]["PushName"].filledText ?? ""
    }

    private func media(_ payload: Value) -> [InboundMessage.Media] {
        if case .map = payload["location"] { return [.location] }
        if !payload["vCards"].elements.isEmpty { return [.contact] }
        guard payload["hasMedia"] == true else { return [] }
        return [InboundMessage.Media(mimeType: payload["media"]["mimetype"].plainText ?? "")]
    }

    private func receipt(_ payload: Value) -> Receipt? {
        guard let id = payload["id"].filledText, case .int(let ack) = payload["ack"], let status = Self.statuses[ack]
        else { return nil }
        let isFailed = status == .failed
        let words = LocalizedText(pt: "o WhatsApp não enviou a mensagem", en: "WhatsApp did not send the message")
        return Receipt(
            channel: channel, providerID: WAHAMessageID.short(id), message: nil, status: status,
            code: isFailed ? "ack-error" : nil, reason: isFailed ? words[language] : nil)
    }

    private static let statuses: [Int64: DeliveryStatus] = [
        -1: .failed, 0: .queued, 1: .sent, 2: .delivered, 3: .read, 4: .read,
    ]
}
