/// What one client may use of the network.
package struct HTTPClientConfiguration: Sendable {
    /// Connections to one host at the same time; further requests wait, and their timeouts run.
    package var connectionsPerHost = 32
    /// Connections to all hosts at the same time, also the number kept open for later requests.
    package var connections = 256
    /// The `User-Agent` of requests that bring none.
    package var userAgent: String
    /// `http://host:port`; without it no proxy is used, whatever the environment says.
    package var proxy: String?
    /// A file of certificates to trust in place of the system's.
    package var certificateFile: String?

    /// Which addresses may be connected to; nil for all of them.
    package var wall: OutboundWall?

    package init(userAgent: String = "recado") {
        self.userAgent = userAgent
    }
}
