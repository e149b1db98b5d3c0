internal import CPostgres
import Glibc
import SQL

/// The connection while it is open.
final class PostgresConnection {
    private(set) var handle: OpaquePointer?

    init(uri: String, _ options: PostgresOptions) throws(SQLFault) {
        try Self.check(uri)
        let settings = [
            ("dbname", uri), ("connect_timeout", String(options.connectTimeout)),
            ("fallback_application_name", options.applicationName), ("client_encoding", "UTF8"),
            ("tcp_user_timeout", String(options.lossTimeout)), ("keepalives_idle", "15"),
        ]
        handle = Self.connect(settings)
        guard let handle, PQstatus(handle) == CONNECTION_OK else {
            let isRefused = PQconnectionNeedsPassword(handle) == 1 || PQconnectionUsedPassword(handle) == 1
            let message = handle.map { String(cString: PQerrorMessage($0)) } ?? "out of memory"
            throw SQLFault(isRefused ? .cannotOpen : .connectionLost, SQLFault.trimmed(message), sql: "connect")
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        // A process that is paused in a transaction must not keep the rows it locked from the others. A plan made while
        // a table was small would read the whole of it ever after: what has an index goes by it.
        let command = """
            SET statement_timeout = \(options.statementTimeout); SET bytea_output = hex;
            SET idle_in_transaction_session_timeout = \(options.idleInTransactionTimeout);
            SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off;
            SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off
            """
        _ = try execute(command)
    }

    deinit {
        close()
    }

    func close() {
        PQfinish(handle)
        handle = nil
    }

    func open(for sql: String) throws(SQLFault) -> OpaquePointer {
        guard let handle else { throw SQLFault(.connectionLost, "the session is closed", sql: String(sql.prefix(200))) }
        return handle
    }

    /// Runs statements without values and gives back the last command's first word.
    func execute(_ script: String) throws(SQLFault) -> String {
        let handle = try open(for: script)
        let result = PostgresResult(PQexec(handle, script))
        guard result.isSuccess || result.status == PGRES_EMPTY_QUERY else {
            throw SQLFault(result.handle, handle, sql: script)
        }
        return result.command
    }

    /// Waits until the socket can be read, or written when `writing`; false after `timeout` milliseconds (-1:
    /// none), or when `waker` was written to.
    func wait(writing: Bool, timeout: Int32 = -1, waker: Int32 = -1) -> Bool {
        let events = Int16(POLLIN) | (writing ? Int16(POLLOUT) : 0)
        var sockets = [
            pollfd(fd: PQsocket(handle), events: events, revents: 0),
            pollfd(fd: waker, events: Int16(POLLIN), revents: 0),
        ]
        var ready = poll(&sockets, 2, timeout)
        while ready < 0, errno == EINTR { ready = poll(&sockets, 2, timeout) }
        return ready > 0 && sockets[0].revents != 0
    }

    /// A fault that names no secret: libpq repeats parts of a URI it cannot read.
    private static func check(_ uri: String) throws(SQLFault) {
        let isURI = uri.hasPrefix("postgresql://") || uri.hasPrefix("postgres://")
        let parsed = PQconninfoParse(uri, nil)
        defer { PQconninfoFree(parsed) }
        guard isURI, parsed != nil, !uri.utf8.contains(0) else {
            throw SQLFault(.cannotOpen, "not a PostgreSQL URI", sql: "connect")
        }
    }

    private static func connect(_ settings: [(String, String)]) -> OpaquePointer? {
        let copies = settings.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for (key, value) in copies {
                free(key)
                free(value)
            }
        }
        let keys = copies.map { UnsafePointer($0.0) } + [nil]
        let values = copies.map { UnsafePointer($0.1) } + [nil]
        return PQconnectdbParams(keys, values, 1)
    }
}
