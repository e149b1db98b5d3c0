import Core
import Crypto

/// Makes the request that sends one message.
struct TwilioRequest: Sendable {
    /// Twilio's limit, error 21617; counted as UTF-16, which is never fewer than Twilio counts.
    static let longestText = 1600

    private let url: String
    private let headers: [String: String]
    private let sender: (name: String, value: String)
    private let callback: String

    init(_ settings: TwilioSettings) {
        let account = PercentEncoding.segment(settings.accountSID)
        url = "\(settings.baseURL)/2010-04-01/Accounts/\(account)/Messages.json"
        headers = [
            "Authorization": "Basic "
                + Base64.standard.encode(Array("\(settings.accountSID):\(settings.authToken)".utf8)),
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        ]
        sender = settings.sender
        callback = PublicAddress(settings.webhookURL).plain + "?message="
    }

    func text(_ text: String, to address: String, id: MessageID) -> HTTPCall {
        call([(name: "Body", value: text)], to: address, id: id)
    }

    func template(_ template: OutboundMessage.TemplateCall, to address: String, id: MessageID) -> HTTPCall {
        let numbered = template.variables.enumerated().map { (String($0.offset + 1), Value.text($0.element)) }
        var fields = [(name: "ContentSid", value: template.name)]
        if !numbered.isEmpty {
            let variables = Value.map(Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
            fields.append((name: "ContentVariables", value: JSON.text(variables)))
        }
        return call(fields, to: address, id: id)
    }

    private func call(_ content: [(name: String, value: String)], to address: String, id: MessageID) -> HTTPCall {
        let fields =
            [(name: "To", value: address), sender] + content
            + [(name: "StatusCallback", value: callback + PercentEncoding.segment(id.rawValue))]
        return HTTPCall(method: "POST", url: url, headers: headers, body: Array(PercentEncoding.form(fields).utf8))
    }
}
