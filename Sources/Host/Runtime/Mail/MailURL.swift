import Core
import Mail

/// A mail server's address taken apart.
struct MailURL {
    let security: MailServer.Security
    let user: String?
    let password: String?
    let host: String
    let port: Int

    init?(_ text: String) {
        guard let mark = text.firstRange(of: "://") else { return nil }
        let standardPort: Int
        switch text[..<mark.lowerBound] {
        case "smtp": (security, standardPort) = (.startTLS, 587)
        case "smtps": (security, standardPort) = (.tls, 465)
        case "smtp+plain": (security, standardPort) = (.none, 25)
        default: return nil
        }
        var rest = text[mark.upperBound...]
        if rest.last == "/" { rest.removeLast() }
        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = parts.first.map { Self.decoded($0) }
            password = parts.count > 1 ? Self.decoded(parts[1]) : nil
            rest = rest[rest.index(after: at)...]
        } else {
            (user, password) = (nil, nil)
        }
        let colon = rest.lastIndex(of: ":")
        host = String(rest[..<(colon ?? rest.endIndex)])
        let number = colon.map { Int(rest[rest.index(after: $0)...]) } ?? standardPort
        guard let number, (1...65_535).contains(number), !host.isEmpty,
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
        else { return nil }
        port = number
    }

    /// A plus is a plus here, and not a blank as in a form.
    private static func decoded(_ text: Substring) -> String {
        PercentEncoding.decodedForm(Array(text.replacing("+", with: "%2B").utf8)[...])
    }
}
