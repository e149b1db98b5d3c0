internal import CSQLite
import SQL

extension SQLFault.Code {
    /// From SQLite's extended result code; https://sqlite.org/rescode.html.
    init(sqlite extended: Int32) {
        self = SQLFault.Code.byExtended[extended] ?? SQLFault.Code.byPrimary[extended & 0xFF] ?? .other
    }

    private static let byExtended: [Int32: SQLFault.Code] = [
        SQLITE_CONSTRAINT | 8 << 8: .unique,  // UNIQUE
        SQLITE_CONSTRAINT | 6 << 8: .unique,  // PRIMARYKEY
        SQLITE_CONSTRAINT | 10 << 8: .unique,  // ROWID
        SQLITE_CONSTRAINT | 3 << 8: .foreignKey,
        SQLITE_CONSTRAINT | 1 << 8: .check,
        SQLITE_CONSTRAINT | 5 << 8: .notNull,
        SQLITE_CONSTRAINT | 12 << 8: .datatype,
        SQLITE_BUSY | 2 << 8: .serialization,  // a read transaction that cannot become a write transaction
    ]

    private static let byPrimary: [Int32: SQLFault.Code] = [
        SQLITE_ERROR: .other, SQLITE_BUSY: .busy, SQLITE_LOCKED: .busy, SQLITE_NOMEM: .outOfMemory,
        SQLITE_READONLY: .readOnly, SQLITE_INTERRUPT: .cancelled, SQLITE_IOERR: .io, SQLITE_CORRUPT: .corrupt,
        SQLITE_NOTADB: .corrupt, SQLITE_FULL: .diskFull, SQLITE_CANTOPEN: .cannotOpen, SQLITE_TOOBIG: .tooLarge,
        SQLITE_MISMATCH: .datatype, SQLITE_RANGE: .parameters, SQLITE_AUTH: .denied, SQLITE_PERM: .denied,
        SQLITE_PROTOCOL: .busy,
    ]
}

extension SQLFault {
    /// A result code with the words of the connection it came from.
    init(sqlite code: Int32, _ connection: OpaquePointer?, sql: String) {
        let words = connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
        let message = words.map { String(cString: $0) } ?? "unknown"
        self.init(Code(sqlite: code), message, sql: sql, native: String(code))
    }
}
