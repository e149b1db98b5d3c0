/// One row of a result, read by column index from 0.
///
/// Each accessor throws a fault with code ``SQLFault/Code/decoding`` when the column is missing, null (unless
/// the accessor is an optional one) or of another kind.
package struct SQLRow: Sendable {
    let values: [SQLValue]
    let base: Int
    /// The number of columns.
    package let count: Int

    package func value(_ column: Int) throws(SQLFault) -> SQLValue {
        guard column >= 0, column < count else {
            throw SQLFault(.decoding, "there is no column \(column) in a row of \(count)")
        }
        return values[base + column]
    }

    package func int(_ column: Int) throws(SQLFault) -> Int64 {
        let value = try value(column)
        if case .int(let int) = value { return int }
        throw wrong(column, value, "int")
    }

    /// True for any integer but 0.
    package func bool(_ column: Int) throws(SQLFault) -> Bool {
        try int(column) != 0
    }

    /// An integer column is accepted too: SQLite hands back whole numbers as integers in expressions.
    package func real(_ column: Int) throws(SQLFault) -> Double {
        switch try value(column) {
        case .real(let real): return real
        case .int(let int): return Double(int)
        case let other: throw wrong(column, other, "real")
        }
    }

    package func text(_ column: Int) throws(SQLFault) -> String {
        let value = try value(column)
        if case .text(let text) = value { return text }
        throw wrong(column, value, "text")
    }

    package func blob(_ column: Int) throws(SQLFault) -> [UInt8] {
        let value = try value(column)
        if case .blob(let bytes) = value { return bytes }
        throw wrong(column, value, "blob")
    }

    package func isNull(_ column: Int) throws(SQLFault) -> Bool {
        try value(column) == .null
    }

    package func optionalInt(_ column: Int) throws(SQLFault) -> Int64? {
        try isNull(column) ? nil : int(column)
    }

    package func optionalReal(_ column: Int) throws(SQLFault) -> Double? {
        try isNull(column) ? nil : real(column)
    }

    package func optionalText(_ column: Int) throws(SQLFault) -> String? {
        try isNull(column) ? nil : text(column)
    }

    package func optionalBlob(_ column: Int) throws(SQLFault) -> [UInt8]? {
        try isNull(column) ? nil : blob(column)
    }

    private func wrong(_ column: Int, _ value: SQLValue, _ wanted: String) -> SQLFault {
        SQLFault(.decoding, "column \(column) holds \(value.kind), not \(wanted)")
    }
}
