/// What a patient sent.
package struct InboundMessage: Sendable, Hashable {
    package enum Media: String, Sendable, Hashable, CaseIterable {
        case image, audio, video, document, location, sticker, contact, other
    }

    package let channel: String
    /// Under which a second delivery is recognised; empty when the provider gives none, and each one is new.
    package let providerID: String
    /// The sender as the provider names it, the surest identity first.
    package let from: [Identity]
    package let profileName: String
    package let text: String
    /// What stands behind a tapped button: the option's key.
    package let button: String?
    package let media: [Media]

    package init(
        channel: String, providerID: String, from: [Identity], profileName: String = "", text: String,
        button: String? = nil, media: [Media] = []
    ) {
        self.channel = channel
        self.providerID = providerID
        self.from = from
        self.profileName = profileName
        self.text = text
        self.button = button
        self.media = media
    }
}

/// What a provider says became of a message we sent.
package struct Receipt: Sendable, Hashable {
    package let channel: String
    package let providerID: String
    /// Our own id, when the provider hands it back.
    package let message: MessageID?
    package let status: DeliveryStatus
    /// The provider's error code, and its words.
    package let code: String?
    package let reason: String?
    /// The contact blocked us or asked the provider for no more messages.
    package let isOptOut: Bool
    /// How often the message was tried, the first time included; nil until the store has looked.
    package let attempts: Int?

    package init(
        channel: String, providerID: String, message: MessageID?, status: DeliveryStatus, code: String? = nil,
        reason: String? = nil, isOptOut: Bool = false, attempts: Int? = nil
    ) {
        self.channel = channel
        self.providerID = providerID
        self.message = message
        self.status = status
        self.code = code
        self.reason = reason
        self.isOptOut = isOptOut
        self.attempts = attempts
    }
}

/// How far a message got; later ones never step back.
package enum DeliveryStatus: String, Sendable, Hashable, CaseIterable {
    case queued
    case sending
    /// The answer of the provider was lost: it may or may not have gone out.
    case inDoubt = "in-doubt"
    case sent
    case delivered
    case read
    case failed

    package var name: Term {
        switch self {
        case .queued: Term("queued", pt: "na-fila")
        case .sending: Term("sending", pt: "enviando")
        case .inDoubt: Term("in-doubt", pt: "em-duvida")
        case .sent: Term("sent", pt: "enviada")
        case .delivered: Term("delivered", pt: "entregue")
        case .read: Term("read", pt: "lida")
        case .failed: Term("failed", pt: "falhou")
        }
    }
}
