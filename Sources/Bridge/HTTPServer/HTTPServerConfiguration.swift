/// Where a server listens and how much it takes from one client.
package struct HTTPServerConfiguration: Sendable {
    /// `127.0.0.1:8080`, `[::1]:0` or `localhost:8080`; port 0 lets the system choose.
    package var address: String
    /// Threads that read and write sockets and call the handler, 1…64.
    package var threads = 2
    /// Bytes of a request's body; more is answered 413 and not kept.
    package var bodyBytes = 1 << 20
    /// Bytes of a refused body that are read and thrown away so that the client sees its 413.
    package var discardBytes = 16 << 20
    /// Bytes of the request line and headers; more is answered 431 or 414.
    package var headerBytes = 16 << 10
    /// Connections at the same time, all threads together; more wait in the system's queue.
    package var connections = 4_096
    /// Seconds without a byte after which a connection is closed, unless its answer is being made.
    package var idleSeconds = 30
    /// Seconds from the connection, or the last answer, to the end of the next request, however often bytes trickle in.
    package var requestSeconds = 60

    /// How a request that never reaches the handler is refused: 400 for what is not HTTP, 413 for what is too large.
    package var refusal: @Sendable (_ status: Int) -> HTTPResponse = { $0 == 413 ? .tooLarge : .malformed }

    package init(address: String) {
        self.address = address
    }
}
