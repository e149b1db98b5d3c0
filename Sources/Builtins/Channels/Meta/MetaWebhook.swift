import Core

/// Reads what Meta posts: many messages and many statuses in one delivery.
struct MetaWebhook {
    private static let answer = WebhookAnswer(status: 200, contentType: "text/plain; charset=utf-8", body: "")

    let channel: String
    let phoneNumberID: String
    let language: UserLanguage

    func reading(_ body: Value) -> WebhookReading {
        let values = body["entry"].elements.flatMap { $0["changes"].elements }.filter { $0["field"] == "messages" }
            .map { $0["value"] }.filter { $0["metadata"]["phone_number_id"].plainText == phoneNumberID }
        let messages = values.flatMap(messages)
        let receipts = values.flatMap { $0["statuses"].elements.compactMap(receipt) }
        switch (messages.isEmpty, receipts.isEmpty) {
        case (true, true): return .nothing(answer: Self.answer)
        case (false, true): return .messages(messages, answer: Self.answer)
        case (true, false): return .receipts(receipts, answer: Self.answer)
        case (false, false): return .mixed(messages, receipts, answer: Self.answer)
        }
    }

    private func messages(_ value: Value) -> [InboundMessage] {
        value["messages"].elements.compactMap { message in
            guard let id = message["id"].filledText, message["group_id"].isEmpty,
                let content = MetaContent(message)
            else { return nil }
            let from = identities(message)
            guard !from.isEmpty else { return nil }
            return InboundMessage(
                channel: channel, providerID: id, from: from,
                profileName: profileName(of: message, among: value["contacts"].elements), text: content.text,
                button: content.button, media: content.media)
        }
    }

    private func identities(_ message: Value) -> [Identity] {
        let names = [message["from"].filledText, message["from_user_id"].filledText].compactMap { $0 }
        var identities: [Identity] = []
        if let digits = names.first(where: WhatsAppIdentity.isDigits) {
            if let phone = WhatsAppIdentity.phone(digits) { identities.append(phone) }
            identities.append(Identity(.waID, digits))
        }
        if let user = names.first(where: WhatsAppIdentity.isUserID) { identities.append(Identity(.bsuid, user)) }
        return identities
    }

    private func profileName(of message: Value, among contacts: [Value]) -> String {
        let sender = contacts.first { contact in
            !contact["wa_id"].isEmpty && contact["wa_id"] == message["from"]
                || !contact["user_id"].isEmpty && contact["user_id"] == message["from_user_id"]
        }
        return (sender ?? (contacts.count == 1 ? contacts.first : nil))?["profile"]["name"].plainText ?? ""
    }

    private func receipt(_ status: Value) -> Receipt? {
        guard let id = status["id"].filledText, let word = status["status"].plainText,
            let reached = Self.statuses[word]
        else { return nil }
        let error = status["errors"].elements.first ?? .null
        let code = error["code"].filledText
        let known = code.flatMap(Int.init).flatMap { MetaErrors.table[$0] }
        return Receipt(
            channel: channel, providerID: id,
            message: status["biz_opaque_callback_data"].filledText.map { MessageID($0) },
            status: reached, code: code,
            reason: known?.meaning[language] ?? error["error_data"]["details"].filledText
                ?? error["title"].filledText,
            isOptOut: known?.isOptOut ?? false)
    }

    /// `played` is a voice message heard; `deleted` says nothing about delivery.
    private static let statuses: [String: DeliveryStatus] = [
        "sent": .sent, "delivered": .delivered, "read": .read, "played": .read, "failed": .failed,
    ]
}
