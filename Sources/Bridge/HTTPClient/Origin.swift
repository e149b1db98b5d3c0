/// The scheme, host and port of a URL; the rest may hold a secret.
enum Origin {
    /// Without a user name, at most 200 characters; empty where there is no `://`.
    static func of(_ url: String) -> String {
        guard let (scheme, authority) = parts(of: url) else { return "" }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return String((scheme + host).prefix(200)).lowercased()
    }

    /// The host alone, in small letters; an IPv6 address without its brackets.
    static func host(of url: String) -> String {
        let authority = of(url).split(separator: "/").last ?? ""
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }

    static func hasUser(_ url: String) -> Bool {
        parts(of: url)?.authority.contains("@") ?? false
    }

    private static func parts(of url: String) -> (scheme: Substring, authority: Substring)? {
        guard let mark = url.firstRange(of: "://") else { return nil }
        return (url[..<mark.upperBound], url[mark.upperBound...].prefix { !"/?#\\".contains($0) })
    }
}
