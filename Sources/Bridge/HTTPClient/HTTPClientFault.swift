/// Why a request has no response, and whether the server may have acted on it all the same.
package struct HTTPClientFault: Error, Sendable, CustomStringConvertible {
    /// Whether bytes of the request may have reached the server.
    package enum Sent: String, Sendable {
        /// Not one byte was written: sending again cannot double anything.
        case no
        /// Some or all of it may have arrived.
        case maybe
    }

    /// Open: `badURL`, `badRequest`, `resolve`, `connect`, `proxy`, `tls`, `timeout`, `closed`, `protocol`, `tooLarge`,
    /// `redirects`, `cancelled`, `shutdown` or `failed`.
    package let code: String
    package let sent: Sent
    /// The scheme, host and port; the rest of a URL may hold a secret.
    package let origin: String
    /// What libcurl said.
    package let reason: String

    package var description: String { "\(origin): \(reason) (\(code), sent: \(sent.rawValue))" }

    init(_ code: String, sent: Sent = .no, url: String, reason: String) {
        self.code = code
        self.sent = sent
        origin = Self.origin(of: url)
        self.reason = reason
    }

    private static func origin(of url: String) -> String {
        guard let mark = url.firstRange(of: "://") else { return "" }
        let authority = url[mark.upperBound...].prefix { !"/?#\\".contains($0) }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return String((url[..<mark.upperBound] + host).prefix(200))
    }
}
