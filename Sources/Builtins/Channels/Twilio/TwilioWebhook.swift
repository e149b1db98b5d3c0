import Core

/// Reads what Twilio posts: a patient's message, or how far one of ours got.
struct TwilioWebhook {
    private static let largestMediaCount = 10

    let channel: String
    let fields: FormFields
    let query: String
    let language: UserLanguage

    /// Both come to one address; only a status callback carries `MessageStatus`, and only a message `received`.
    func reading(answer: WebhookAnswer) -> WebhookReading {
        guard let sid = fields["MessageSid"] ?? fields["SmsSid"], !sid.isEmpty, sid.utf8.count <= 64 else {
            return .malformed(LocalizedText(pt: "falta MessageSid", en: "MessageSid is missing"))
        }
        let status = fields["MessageStatus"] ?? fields["SmsStatus"] ?? "received"
        if status == "received" || status == "receiving" { return message(sid, answer) }
        guard let status = Self.statuses[status] else { return .nothing(answer: answer) }
        return .receipts([receipt(sid, status)], answer: answer)
    }

    private func message(_ sid: String, _ answer: WebhookAnswer) -> WebhookReading {
        let from = TwilioAddress.identities(
            from: fields["From"], waID: fields["WaId"], externalUserID: fields["ExternalUserId"])
        guard !from.isEmpty else {
            return .malformed(LocalizedText(pt: "não se sabe quem escreveu", en: "nobody knows who wrote it"))
        }
        return .messages(
            [
                InboundMessage(
                    channel: channel, providerID: sid, from: from, profileName: fields["ProfileName"] ?? "",
                    text: text, button: filled("ButtonPayload") ?? filled("ListId"), media: media)
            ], answer: answer)
    }

    /// A tap on a button or a row usually repeats its title as the text.
    private var text: String { filled("Body") ?? filled("ButtonText") ?? filled("ListTitle") ?? "" }

    private var media: [InboundMessage.Media] {
        let count = min(max(Int(fields["NumMedia"] ?? "") ?? 0, 0), Self.largestMediaCount)
        var media = (0..<count).map { InboundMessage.Media(mimeType: fields["MediaContentType\($0)"] ?? "") }
        if filled("Latitude") != nil, filled("Longitude") != nil { media.append(.location) }
        return media
    }

    private func filled(_ name: String) -> String? {
        guard let value = fields[name], !value.isEmpty else { return nil }
        return value
    }

    private func receipt(_ sid: String, _ status: DeliveryStatus) -> Receipt {
        let code = filled("ErrorCode")
        let error = code.flatMap(Int.init).flatMap { TwilioErrors.table[$0] }
        let ours = FormFields(decoding: query)?["message"].flatMap { $0.isEmpty ? nil : MessageID($0) }
        return Receipt(
            channel: channel, providerID: sid, message: ours, status: status, code: code,
            reason: error?.meaning[language] ?? filled("ErrorMessage") ?? filled("ChannelStatusMessage"),
            isOptOut: error?.isOptOut ?? false)
    }

    /// The message statuses of Twilio's REST description that are about messages we sent.
    private static let statuses: [String: DeliveryStatus] = [
        "accepted": .queued, "scheduled": .queued, "queued": .queued, "sending": .sending, "sent": .sent,
        "partially_delivered": .sent, "delivered": .delivered, "read": .read, "undelivered": .failed,
        "failed": .failed, "canceled": .failed,
    ]
}
