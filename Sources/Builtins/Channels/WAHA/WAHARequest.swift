import Core

/// Makes the requests to a WAHA server.
struct WAHARequest: Sendable {
    private let base: String
    private let headers: [String: String]
    private let session: String

    init(_ settings: ChannelSettings, session: String) throws(ChannelFault) {
        _ = try settings.required("url")
        base = try settings.address("url") ?? ""
        headers = [
            "X-Api-Key": try settings.required("api_key"), "Content-Type": "application/json",
            "Accept": "application/json",
        ]
        self.session = session
    }

    /// The chat WhatsApp itself named; a number alone may lack the ninth digit there.
    static func chat(_ contact: Contact) -> String? {
        contact.first(.waID).map { $0 + "@c.us" } ?? contact.first(.lid)
    }

    /// Asks which chat a number is.
    func search(_ phone: String) -> HTTPCall {
        let query = PercentEncoding.form([
            (name: "phone", value: String(phone.drop { $0 == "+" })), (name: "session", value: session),
        ])
        return HTTPCall(method: "GET", url: "\(base)/api/contacts/check-exists?\(query)", headers: headers)
    }

    func text(_ text: String, to chat: String) -> HTTPCall {
        let body: Value = ["session": .text(session), "chatId": .text(chat), "text": .text(text)]
        return HTTPCall(method: "POST", url: "\(base)/api/sendText", headers: headers, body: JSON.bytes(body))
    }
}
