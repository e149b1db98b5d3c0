/// What a channel is made from: its declaration with the secrets looked up.
package struct ChannelSettings: Sendable {
    package let tenant: TenantID
    package let channel: String
    /// Where the world reaches this host, without a slash at the end: `https://recado.example`.
    package let publicURL: String
    /// In which staff read why a message was not sent.
    package let language: UserLanguage
    private let values: [String: String]

    package init(
        tenant: TenantID, channel: String, publicURL: String, language: UserLanguage = .pt, values: [String: String]
    ) {
        self.tenant = tenant
        self.channel = channel
        self.publicURL = publicURL
        self.language = language
        self.values = values
    }

    package subscript(_ name: String) -> String? { values[name] }

    package func required(_ name: String) throws(ChannelFault) -> String {
        guard let value = values[name], !value.isEmpty else {
            throw ChannelFault(
                code: "missing-setting",
                words: LocalizedText(
                    pt: "falta `\(name)` no canal `\(channel)` de `\(tenant)`",
                    en: "`\(name)` is missing in channel `\(channel)` of `\(tenant)`"),
                setting: name)
        }
        return value
    }

    /// The address the provider calls for this channel's messages.
    package var webhookURL: String { "\(publicURL)/webhooks/\(tenant)/\(channel)" }
}

/// Why a channel cannot work, for an operator.
package struct ChannelFault: Error, Sendable, Hashable {
    package let code: String
    package let words: LocalizedText
    /// The setting that is missing.
    package let setting: String?

    package init(code: String, words: LocalizedText, setting: String? = nil) {
        self.code = code
        self.words = words
        self.setting = setting
    }
}

/// One messaging provider's account, ready to use.
package protocol Channel: Sendable {
    /// Who sent this request, what it says, and what to answer once it is stored.
    func receive(_ request: WebhookRequest) -> WebhookReading
    /// Sends one message; never throws, and says what is known of its fate.
    func send(_ message: OutboundMessage, to contact: Contact, over http: any HTTPPort) async -> SendOutcome
}

/// A request as it came, body untouched.
package struct WebhookRequest: Sendable {
    package let method: String
    package let path: String
    package let query: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(method: String, path: String, query: String, headers: [(name: String, value: String)], body: [UInt8]) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, whatever its case.
    package func header(_ name: String) -> String? {
        let length = name.utf8.count
        return headers.first { header in
            header.name.utf8.count == length
                && zip(header.name.utf8, name.utf8).allSatisfy { Self.lowered($0) == Self.lowered($1) }
        }?.value
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}

package enum WebhookReading: Sendable {
    case messages([InboundMessage], answer: WebhookAnswer)
    case receipts([Receipt], answer: WebhookAnswer)
    /// One delivery that brought some of each.
    case mixed([InboundMessage], [Receipt], answer: WebhookAnswer)
    /// Nothing to store: a handshake, or a kind of event we do not follow.
    case nothing(answer: WebhookAnswer)
    /// The sender did not prove who it is.
    case forged(reason: String)
    case malformed(LocalizedText)
}

/// An answer to a webhook.
package struct WebhookAnswer: Sendable, Hashable {
    package let status: Int
    package let contentType: String
    package let body: String

    package init(status: Int, contentType: String, body: String) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

/// What became of one attempt to send.
package enum SendOutcome: Sendable, Hashable {
    /// The id is empty where the provider names none: no receipt will tell more.
    case sent(providerID: String)
    /// It was not sent and may be tried again.
    case retry(code: String, reason: String, afterMilliseconds: Int64?)
    /// It was not sent and never will be.
    case refused(code: String, reason: String)
    /// The recipient does not want messages; remembered.
    case optedOut(code: String, reason: String)
    /// The request went out and no answer came: it may have been sent.
    case inDoubt(code: String, reason: String)
}
