internal import CMicroHTTPD

/// Whose move it is between one request of a connection and its answer.
///
/// A value; `ServerConnection` keeps it behind a lock.
struct RequestCycle {
    /// Where the connection stands.
    enum Phase {
        /// The request is being read, or none has begun.
        case reading
        /// The handler is running on the daemon's thread.
        case handling
        /// The handler returned without an answer and the daemon has put the connection aside.
        case suspended(SuspendedConnection)
        /// An answer is there for the daemon to take.
        case answered(HTTPResponse)
        /// The answer is on its way to the client.
        case writing
    }

    /// Counts the requests, so that a late answer cannot meet the next one.
    private(set) var number: UInt64 = 0
    private(set) var phase = Phase.reading
    /// When the server last gave or ended something, in `MonotonicSeconds`.
    private(set) var since: Int64

    init(since: Int64) {
        self.since = since
    }

    mutating func handle() -> UInt64 {
        phase = .handling
        return number
    }

    mutating func suspend(_ connection: SuspendedConnection) {
        phase = .suspended(connection)
    }

    mutating func write(at now: Int64) {
        phase = .writing
        since = now
    }

    mutating func next(at now: Int64) {
        number &+= 1
        phase = .reading
        since = now
    }

    /// Takes the first answer; returns false for any other.
    mutating func answer(_ response: HTTPResponse) -> Bool {
        switch phase {
        case .handling:
            phase = .answered(response)
        case .suspended(let connection):
            phase = .answered(response)
            connection.resume()
        case .reading, .answered, .writing:
            return false
        }
        return true
    }

    /// Whether the client has kept the server waiting since before `limit`.
    func isSlow(before limit: Int64) -> Bool {
        switch phase {
        case .reading, .writing: since < limit
        case .handling, .suspended, .answered: false
        }
    }
}

/// A connection the daemon has put aside; it lives until it is resumed, which the turn does once.
struct SuspendedConnection: @unchecked Sendable {
    private let connection: OpaquePointer

    /// Puts the connection that calls aside.
    init(suspending connection: OpaquePointer) {
        MHD_suspend_connection(connection)
        self.connection = connection
    }

    func resume() {
        MHD_resume_connection(connection)
    }
}
