import Core

/// Makes the requests that send messages.
struct MetaRequest: Sendable {
    private let url: String
    private let headers: [String: String]
    private let templateLanguage: String

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        let base = try settings.address("base_url") ?? "https://graph.facebook.com"
        let version = PercentEncoding.segment(settings["version"] ?? "v21.0")
        let number = PercentEncoding.segment(try settings.required("phone_number_id"))
        url = "\(base)/\(version)/\(number)/messages"
        headers = [
            "Authorization": "Bearer \(try settings.required("token"))", "Content-Type": "application/json",
        ]
        templateLanguage = settings["template_language"] ?? "pt_BR"
    }

    /// `to` with the digits WhatsApp itself uses where they are known, or `recipient` with a business-scoped id.
    static func recipient(_ contact: Contact) -> (name: String, value: String)? {
        if let digits = contact.first(.waID) { return ("to", digits) }
        if let phone = contact.phone { return ("to", String(phone.drop { $0 == "+" })) }
        if let user = contact.first(.bsuid) { return ("recipient", user) }
        return nil
    }

    /// `name`, or `name:en_US` for a language other than the channel's.
    func template(_ template: OutboundMessage.TemplateCall) -> [String: Value] {
        let parts = template.name.split(separator: ":", maxSplits: 1)
        let language = parts.count == 2 ? String(parts[1]) : templateLanguage
        var body: [String: Value] = [
            "name": .text(parts.first.map(String.init) ?? template.name), "language": ["code": .text(language)],
        ]
        if !template.variables.isEmpty {
            let parameters = template.variables.map { Value.map(["type": "text", "text": .text($0)]) }
            body["components"] = [["type": "body", "parameters": .list(parameters)]]
        }
        return ["type": "template", "template": .map(body)]
    }

    /// Buttons or a list where the choices fit them, numbered lines where they do not.
    func content(_ text: String, _ choices: [OutboundMessage.Choice], _ language: UserLanguage) -> [String: Value] {
        if let interactive = MetaInteractive(text, choices, language) {
            return ["type": "interactive", "interactive": interactive.value]
        }
        let body: Value = ["body": .text(NumberedChoices.text(text, choices)), "preview_url": false]
        return ["type": "text", "text": body]
    }

    static func fits(_ content: [String: Value]) -> Bool {
        guard case .text(let text) = content["text"]?["body"] else { return true }
        return text.utf16.count <= Meta.limits.textCharacters
    }

    func call(_ content: [String: Value], to recipient: (name: String, value: String), id: MessageID) -> HTTPCall {
        let envelope: [String: Value] = [
            "messaging_product": "whatsapp", "recipient_type": "individual",
            recipient.name: .text(recipient.value), "biz_opaque_callback_data": .text(id.rawValue),
        ]
        let body = Value.map(envelope.merging(content) { _, new in new })
        return HTTPCall(method: "POST", url: url, headers: headers, body: JSON.bytes(body))
    }
}
