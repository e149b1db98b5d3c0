import Core

/// WhatsApp through Twilio's Programmable Messaging.
struct TwilioChannel: Channel {
    private let name: String
    private let language: UserLanguage
    private let accountSID: String
    private let signature: TwilioSignature
    private let request: TwilioRequest

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        let twilio = try TwilioSettings(settings)
        name = settings.channel
        language = settings.language
        accountSID = twilio.accountSID
        signature = TwilioSignature(token: twilio.authToken, url: twilio.webhookURL)
        request = TwilioRequest(twilio)
    }

    /// Anything but XML might be sent to the patient as a reply.
    private static let answer = WebhookAnswer(
        status: 200, contentType: "text/xml", body: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>")

    func receive(_ request: WebhookRequest) -> WebhookReading {
        guard let given = request.header("X-Twilio-Signature") else { return .forged(reason: "no X-Twilio-Signature") }
        if request.isJSON { return receiveJSON(request, given) }
        let isQuery = request.method == "GET"
        guard let fields = isQuery ? FormFields(decoding: request.query) : FormFields(decoding: request.body) else {
            return .malformed(LocalizedText(pt: "campos demais", en: "too many fields"))
        }
        guard signature.accepts(given, query: request.query, fields: isQuery ? [] : fields.items) else {
            return .forged(reason: "wrong X-Twilio-Signature")
        }
        guard fields["AccountSid"] == accountSID else { return .forged(reason: "another AccountSid") }
        let webhook = TwilioWebhook(channel: name, fields: fields, query: request.query, language: language)
        return webhook.reading(answer: Self.answer)
    }

    /// Twilio's JSON events are signed over the address alone, which carries the body's hash; we follow none of them.
    private func receiveJSON(_ request: WebhookRequest, _ given: String) -> WebhookReading {
        guard signature.accepts(given, query: request.query, fields: []),
            TwilioSignature.hasHash(of: request.body, in: request.query)
        else { return .forged(reason: "wrong X-Twilio-Signature") }
        return .nothing(answer: Self.answer)
    }

    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome {
        guard let address = TwilioAddress.of(contact) else { return .noAddress(language) }
        if let template = message.template {
            return outcome(await http.perform(request.template(template, to: address, id: message.id)))
        }
        let text = NumberedChoices.text(message.text, message.choices)
        guard !text.isEmpty else { return .emptyText(language) }
        guard text.utf16.count <= TwilioRequest.longestText else {
            return .textTooLong(TwilioRequest.longestText, language)
        }
        return outcome(await http.perform(request.text(text, to: address, id: message.id)))
    }

    private func outcome(_ result: Result<HTTPAnswer, HTTPFailure>) -> SendOutcome {
        switch result {
        case .failure(let failure): SendOutcome(failure)
        case .success(let answer): TwilioAnswer(answer, language).outcome
        }
    }
}
