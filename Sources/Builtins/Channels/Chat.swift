import Core

/// A chat as WhatsApp Web names it: `5511987654321@c.us`, `123@lid`, `…@g.us`.
struct Chat {
    let identities: [Identity]

    /// Nil for groups, newsletters, status posts and what is no chat at all.
    init?(_ id: String) {
        let parts = id.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let user = parts.first, WhatsAppIdentity.isDigits(String(user)) else { return nil }
        let digits = String(user)
        switch parts.last {
        case "c.us", "s.whatsapp.net":
            identities = [WhatsAppIdentity.phone(digits), Identity(.waID, digits)].compactMap { $0 }
        case "lid": identities = [Identity(.lid, digits + "@lid")]
        default: return nil
        }
    }
}
