import Core

/// One WhatsApp sender of a Twilio account.
struct TwilioSettings: Sendable {
    let accountSID: String
    let authToken: String
    /// `From`, or `MessagingServiceSid` when one is given.
    let sender: (name: String, value: String)
    /// Without a slash at the end.
    let baseURL: String
    /// The address Twilio calls, as it was told.
    let webhookURL: String

    init(_ settings: ChannelSettings) throws(ChannelFault) {
        accountSID = try settings.required("account_sid")
        authToken = try settings.required("auth_token")
        sender = try Self.sender(settings)
        baseURL = try settings.address("base_url") ?? "https://api.twilio.com"
        webhookURL = try settings.address("public_url") ?? settings.webhookURL
    }

    private static func sender(_ settings: ChannelSettings) throws(ChannelFault) -> (name: String, value: String) {
        if let service = settings["messaging_service_sid"], !service.isEmpty {
            return ("MessagingServiceSid", service)
        }
        return ("From", TwilioAddress.prefix + TwilioAddress.unprefixed(try settings.required("from")))
    }
}
