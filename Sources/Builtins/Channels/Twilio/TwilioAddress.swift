import Core

/// Twilio's names of WhatsApp users: `whatsapp:+5511900000001`, or `whatsapp:BR.123` for one without a number.
enum TwilioAddress {
    static let prefix = "whatsapp:"

    /// The address a contact is written to: WhatsApp's own id first, because a Brazilian one may lack the ninth digit.
    static func of(_ contact: Contact) -> String? {
        if let digits = contact.first(.waID) { return prefix + "+" + digits }
        if let phone = contact.phone { return prefix + phone }
        if let user = contact.first(.bsuid) { return prefix + user }
        return nil
    }

    /// The identities a webhook's `From`, `WaId` and `ExternalUserId` stand for.
    static func identities(from: String?, waID: String?, externalUserID: String?) -> [Identity] {
        var identities: [Identity] = []
        let addresses = [from, externalUserID].compactMap { $0 }.map(unprefixed)
        for address in addresses where identities.isEmpty && !WhatsAppIdentity.isUserID(address) {
            if let phone = WhatsAppIdentity.phone(address) { identities.append(phone) }
        }
        if let waID, WhatsAppIdentity.isDigits(waID) { identities.append(Identity(.waID, waID)) }
        if let user = addresses.first(where: WhatsAppIdentity.isUserID) { identities.append(Identity(.bsuid, user)) }
        return identities
    }

    static func unprefixed(_ address: String) -> String {
        address.hasPrefix(prefix) ? String(address.dropFirst(prefix.count)) : address
    }
}
