import Core

/// Twilio's names of WhatsApp users: `whatsapp:+5511900000001`, or `whatsapp:BR.123` for one without a number.
enum TwilioAddress {
    static let prefix = "whatsapp:"

    /// The address a contact is written to: WhatsApp's own id first, because a Brazilian one may lack the ninth digit.
    static func of(_ contact: Contact) -> String? {
        func first(_ kind: Identity.Kind) -> String? { contact.identities.first { $0.kind == kind }?.value }
        if let digits = first(.waID) { return prefix + "+" + digits }
        if let phone = first(.phone) { return prefix + phone }
        if let user = first(.bsuid) { return prefix + user }
        return nil
    }

    /// The identities a webhook's `From`, `WaId` and `ExternalUserId` stand for.
    static func identities(from: String?, waID: String?, externalUserID: String?) -> [Identity] {
        var identities: [Identity] = []
        let addresses = [from, externalUserID].compactMap { $0 }.map(unprefixed)
        if let phone = addresses.lazy.filter({ !isUserID($0) }).compactMap({ PhoneNumber.normalize(plussed($0)) }).first
        {
            identities.append(Identity(.phone, phone))
        }
        if let waID, isDigits(waID) { identities.append(Identity(.waID, waID)) }
        if let user = addresses.first(where: isUserID) { identities.append(Identity(.bsuid, user)) }
        return identities
    }

    static func unprefixed(_ address: String) -> String {
        address.hasPrefix(prefix) ? String(address.dropFirst(prefix.count)) : address
    }

    /// Twilio's numbers are international, with or without their `+`.
    private static func plussed(_ number: String) -> String {
        isDigits(number) ? "+" + number : number
    }

    /// `BR.1234567890`: a country, a dot and an id that is no telephone number.
    private static func isUserID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (4...160).contains(bytes.count), bytes[2] == UInt8(ascii: ".") else { return false }
        return bytes[..<2].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static func isDigits(_ text: String) -> Bool {
        (5...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
