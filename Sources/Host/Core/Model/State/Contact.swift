/// A person the clinic talks with: a set of identities, never just a phone number.
package struct Contact: Sendable, Hashable {
    package let id: ContactID
    package var name: String
    package var identities: [Identity]
    /// BCP 47; empty when unknown, and the tenant's is used.
    package var locale: String
    package var optedOut: Bool
    /// When the contact last wrote; opens the provider's 24-hour window.
    package var lastInbound: Instant?

    package init(
        id: ContactID, name: String, identities: [Identity], locale: String = "", optedOut: Bool = false,
        lastInbound: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.identities = identities
        self.locale = locale
        self.optedOut = optedOut
        self.lastInbound = lastInbound
    }

    package var phone: String? {
        identities.first { $0.kind == .phone }?.value
    }

    /// What a receptionist would call them by.
    package var firstName: String { PersonName(name).first }
}

/// One way a contact is known to a provider.
package struct Identity: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// E.164 with `+`, as stored and matched (Brazil: with the ninth digit).
        case phone
        /// WhatsApp's own id, digits as the provider gave them.
        case waID = "wa_id"
        /// Business-scoped user id, `BR.123…`.
        case bsuid
        case lid
        case email
        /// The subscriber number of a platform such as BotConversa.
        case subscriber
    }

    package let kind: Kind
    package let value: String

    package init(_ kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }
}
