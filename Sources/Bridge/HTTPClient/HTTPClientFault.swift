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
    /// `redirects`, `refused-address`, `cancelled`, `shutdown` or `failed`.
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
        origin = Origin.of(url)
        self.reason = reason
    }
}
