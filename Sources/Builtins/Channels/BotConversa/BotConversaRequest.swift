import Core

/// Makes the requests to BotConversa's API; its addresses end in a slash.
struct BotConversaRequest: Sendable {
    private let base: String
    private let headers: [String: String]

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        base = try settings.address("base_url") ?? "https://backend.botconversa.com.br/api/v1/webhook"
        headers = [
            "API-KEY": try settings.required("api_key"), "Content-Type": "application/json",
            "Accept": "application/json",
        ]
    }

    /// - Parameter phone: with its `+`, or digits alone.
    func search(_ phone: String) -> HTTPCall {
        let path = "/subscriber/get_by_phone/\(PercentEncoding.segment(phone))/"
        return HTTPCall(method: "GET", url: base + path, headers: headers)
    }

    func subscribe(_ contact: Contact, phone: String) -> HTTPCall {
        let last = contact.name.split(separator: " ").dropFirst().joined(separator: " ")
        return post(
            "/subscriber/",
            [
                "phone": .text(phone), "first_name": .text(contact.firstName), "last_name": .text(last),
                "has_opt_in_whatsapp": true,
            ])
    }

    func text(_ text: String, to subscriber: String) -> HTTPCall {
        post(
            "/subscriber/\(PercentEncoding.segment(subscriber))/send_message/", ["type": "text", "value": .text(text)])
    }

    private func post(_ path: String, _ body: Value) -> HTTPCall {
        HTTPCall(method: "POST", url: base + path, headers: headers, body: JSON.bytes(body))
    }
}
