internal import CSQLite
import SQL

/// The file while it is open.
final class SQLiteConnection {
    private(set) var handle: OpaquePointer?

    /// Once, before the first file is opened.
    private static let configured = recado_sqlite_configure()

    init(path: String, _ options: SQLiteOptions) throws(SQLFault) {
        _ = Self.configured
        let flags =
            switch options.access {
            case .writer, .copy: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .reader: SQLITE_OPEN_READONLY
            }
        let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK else { throw SQLFault(sqlite: code, handle, sql: "open \(path)") }
        sqlite3_busy_timeout(handle, options.busyTimeout)
        if options.access != .copy { recado_sqlite_defend(handle) }
        try execute(options.pragmas)
    }

    deinit {
        close()
    }

    func close() {
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// The handle, or a fault once it is closed.
    func open(for sql: String) throws(SQLFault) -> OpaquePointer {
        guard let handle else { throw SQLFault(.connectionLost, "the session is closed", sql: sql) }
        return handle
    }

    func execute(_ script: String) throws(SQLFault) {
        let code = sqlite3_exec(try open(for: script), script, nil, nil, nil)
        if code != SQLITE_OK { throw SQLFault(sqlite: code, handle, sql: String(script.prefix(200))) }
    }

    /// SQLite ends some transactions by itself, for example when the disk is full.
    var isInTransaction: Bool {
        handle.map { sqlite3_get_autocommit($0) == 0 } ?? false
    }
}
