/// A request to send.
package struct HTTPClientRequest: Sendable {
    package var method: String
    /// Absolute, `http` or `https`, percent-encoded, without a user name.
    package var url: String
    package var headers: [(String, String)] = []
    package var body: [UInt8] = []
    /// A user name, without a colon, and a password for the server.
    package var basicAuth: (user: String, password: String)?
    /// From `send` to the last byte; waiting for a free connection is included, and noticed some 50 ms late.
    package var timeout = Duration.seconds(30)
    /// Of `timeout`, what resolving, connecting and TLS may take.
    package var connectTimeout = Duration.seconds(10)
    /// Bytes of the response's body; more is a fault `tooLarge`.
    package var maxResponseBytes = 8 << 20
    /// Redirects to follow; 0 hands a redirect back like any other response.
    package var redirects = 0

    package init(
        method: String = "GET", url: String, headers: [(String, String)] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
