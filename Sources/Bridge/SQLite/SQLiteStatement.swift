internal import CSQLite
import SQL

/// One statement prepared on one connection.
final class SQLiteStatement {
    let handle: OpaquePointer
    let columns: Int32
    /// The most `$n`.
    let parameters: Int
    /// For each of SQLite's own parameters, in its order, the index into the values.
    private let places: [Int]

    init(_ statement: SQLStatement, on connection: OpaquePointer) throws(SQLFault) {
        var text = statement.text
        var prepared: OpaquePointer?
        var hasTail = false
        let code = text.withUTF8 { sql in
            sql.withMemoryRebound(to: CChar.self) { sql -> Int32 in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    connection, sql.baseAddress, Int32(clamping: sql.count), UInt32(SQLITE_PREPARE_PERSISTENT),
                    &prepared, &tail)
                if let tail, let start = sql.baseAddress {
                    hasTail = sql[(tail - start)...].contains { !" \n\r\t;".utf8.contains(UInt8(bitPattern: $0)) }
                }
                return code
            }
        }
        guard code == SQLITE_OK else {
            var fault = SQLFault(sqlite: code, connection, sql: statement.text)
            if code == SQLITE_ERROR { fault.code = .syntax }
            throw fault
        }
        guard let prepared, !hasTail else {
            sqlite3_finalize(prepared)
            throw SQLFault(.syntax, "not exactly one statement", sql: statement.text)
        }
        guard let places = Self.places(of: prepared) else {
            sqlite3_finalize(prepared)
            throw SQLFault(.parameters, "parameters must be $1, $2, …", sql: statement.text)
        }
        handle = prepared
        columns = sqlite3_column_count(prepared)
        self.places = places
        parameters = (places.max() ?? -1) + 1
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// `$1::bigint`, a cast for PostgreSQL, is one parameter name to SQLite.
    private static func places(of prepared: OpaquePointer) -> [Int]? {
        var places: [Int] = []
        for index in 0..<sqlite3_bind_parameter_count(prepared) {
            guard let name = sqlite3_bind_parameter_name(prepared, index + 1).map({ String(cString: $0) }),
                name.first == "$",
                let number = Int(name.dropFirst().prefix { $0.isASCII && $0.isNumber }),
                (1...32_766).contains(number)
            else { return nil }
            places.append(number - 1)
        }
        return places
    }

    /// The texts and blobs stay where `scratch` put them until the next binding.
    func bind(_ values: [SQLValue], _ scratch: BindBuffer) -> Int32 {
        scratch.reserve(values)
        for index in places.indices {
            let code = bind(values[places[index]], Int32(truncatingIfNeeded: index + 1), scratch)
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    private func bind(_ value: SQLValue, _ index: Int32, _ scratch: BindBuffer) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .int(let int): return sqlite3_bind_int64(handle, index, int)
        case .real(let real):
            return real.isNaN ? SQLITE_MISMATCH : sqlite3_bind_double(handle, index, real)
        case .text(let text):
            guard let bytes = scratch.put(text) else { return SQLITE_MISMATCH }
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            return sqlite3_bind_text64(handle, index, start, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
        case .blob(let blob):
            let bytes = scratch.put(blob)
            return sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), nil)
        }
    }

    /// Runs once for each row, whose values are bound where they lie; how many were done, and the code of the last one.
    func steps(through rows: SQLBatch) -> (done: Int, code: Int32) {
        rows.bytes.withUnsafeBufferPointer { bytes in
            // An empty text needs an address too, or SQLite would take it for null.
            let bytes = bytes.baseAddress ?? Self.emptyText.utf8Start
            return rows.cells.withUnsafeBufferPointer { cells in
                for row in 0..<rows.count {
                    let code = step(UnsafeBufferPointer(rebasing: cells[rows.range(of: row)]), bytes)
                    if code != SQLITE_DONE { return (row, code) }
                }
                return (rows.count, SQLITE_DONE)
            }
        }
    }

    private static let emptyText: StaticString = ""

    private func step(_ cells: UnsafeBufferPointer<SQLBatch.Cell>, _ bytes: UnsafePointer<UInt8>) -> Int32 {
        defer { sqlite3_reset(handle) }
        for (index, place) in places.enumerated() {
            let code = bind(cells[place], Int32(truncatingIfNeeded: index + 1), bytes)
            if code != SQLITE_OK { return code }
        }
        var code = SQLITE_ROW
        while code == SQLITE_ROW { code = sqlite3_step(handle) }
        return code
    }

    private func bind(_ cell: SQLBatch.Cell, _ index: Int32, _ bytes: UnsafePointer<UInt8>) -> Int32 {
        switch cell {
        case .null: return sqlite3_bind_null(handle, index)
        case .int(let int): return sqlite3_bind_int64(handle, index, int)
        case .real(let real): return sqlite3_bind_double(handle, index, real)
        case .text(let start, let count):
            let text = UnsafeRawPointer(bytes + start).assumingMemoryBound(to: CChar.self)
            return sqlite3_bind_text64(handle, index, text, UInt64(count), nil, UInt8(SQLITE_UTF8))
        case .blob(let start, let count):
            return sqlite3_bind_blob64(handle, index, bytes + start, UInt64(count), nil)
        }
    }

    /// Runs to the end; the statement is ready to be bound again afterwards, whatever happened.
    func step(into values: inout [SQLValue]) -> Int32 {
        defer { sqlite3_reset(handle) }
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            for column in 0..<columns { values.append(value(column)) }
            code = sqlite3_step(handle)
        }
        return code
    }

    private func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }
}
