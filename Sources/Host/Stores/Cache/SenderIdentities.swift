import Core

/// The identities of a sender, in the form in which they are stored and compared.
enum SenderIdentities {
    /// More of a hostile provider's list than this is ignored.
    private static let limit = 8
    private static let bytes = 256

    /// Phones in E.164 with Brazil's ninth digit; a bare WhatsApp id also stands for the phone it was made from.
    static func canonical(_ identities: [Identity]) -> [Identity] {
        var result: [Identity] = []
        for identity in identities.prefix(limit) where !identity.value.isEmpty && identity.value.utf8.count <= bytes {
            add(canonical(identity), to: &result)
        }
        guard !result.contains(where: { $0.kind == .phone }),
            let id = result.first(where: { $0.kind == .waID })?.value, let phone = phone(ofWhatsApp: id)
        else { return result }
        add(Identity(.phone, phone), to: &result)
        return result
    }

    private static func add(_ identity: Identity, to identities: inout [Identity]) {
        if !identities.contains(identity) { identities.append(identity) }
    }

    private static func canonical(_ identity: Identity) -> Identity {
        guard identity.kind == .phone, !isCanonical(identity.value) else { return identity }
        return Identity(.phone, PhoneNumber.normalize(identity.value) ?? identity.value)
    }

    /// A Brazilian mobile in full: the form nearly every sender has already.
    private static func isCanonical(_ phone: String) -> Bool {
        let bytes = phone.utf8
        return bytes.count == 14 && phone.hasPrefix("+55")
            && bytes.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Digits such as `554188887777`, with or without `@c.us` behind them.
    private static func phone(ofWhatsApp id: String) -> String? {
        let digits = id.prefix { $0 != "@" }
        let isNumber = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isNumber, digits.utf8.count >= 8 else { return nil }
        return PhoneNumber.normalize("+" + digits)
    }
}
