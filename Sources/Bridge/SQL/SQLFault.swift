/// Why a database did not do what was asked.
package struct SQLFault: Error, Sendable, Hashable {
    /// An open list: a session may report codes that are not named here.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let unique = Code(rawValue: "unique")
        package static let foreignKey = Code(rawValue: "foreign_key")
        package static let check = Code(rawValue: "check")
        package static let notNull = Code(rawValue: "not_null")
        /// A value does not fit its column's type.
        package static let datatype = Code(rawValue: "datatype")
        package static let busy = Code(rawValue: "busy")
        /// A conflict with another transaction, or a deadlock: roll back and run the whole transaction again.
        package static let serialization = Code(rawValue: "serialization")
        package static let diskFull = Code(rawValue: "disk_full")
        package static let outOfMemory = Code(rawValue: "out_of_memory")
        package static let corrupt = Code(rawValue: "corrupt")
        package static let io = Code(rawValue: "io")
        package static let readOnly = Code(rawValue: "read_only")
        package static let cannotOpen = Code(rawValue: "cannot_open")
        package static let connectionLost = Code(rawValue: "connection_lost")
        package static let denied = Code(rawValue: "denied")
        package static let cancelled = Code(rawValue: "cancelled")
        package static let syntax = Code(rawValue: "syntax")
        /// The values do not match the statement's parameters, or hold something that cannot be stored.
        package static let parameters = Code(rawValue: "parameters")
        package static let tooLarge = Code(rawValue: "too_large")
        /// An earlier statement of this transaction failed; only a rollback helps.
        package static let transactionAborted = Code(rawValue: "transaction_aborted")
        /// A begin inside a transaction, or a commit outside of one.
        package static let transactionState = Code(rawValue: "transaction_state")
        /// A column was read as a kind it does not hold.
        package static let decoding = Code(rawValue: "decoding")
        package static let other = Code(rawValue: "other")
    }

    package var code: Code
    /// The library's own words.
    package var message: String
    /// The statement, or the start of the script; values are never part of it.
    package var sql: String
    /// SQLSTATE, or SQLite's extended result code, or empty.
    package var native: String
    /// Where in a batch, from 0.
    package var batchIndex: Int?

    package init(
        _ code: Code, _ message: String, sql: String = "", native: String = "", batchIndex: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.sql = sql
        self.native = native
        self.batchIndex = batchIndex
    }

    /// The same transaction may succeed when it is run again, on a new connection if this one is lost.
    package var isTransient: Bool {
        switch code {
        case .busy, .serialization, .connectionLost: true
        default: false
        }
    }
}

extension SQLFault: CustomStringConvertible {
    package var description: String {
        let place = batchIndex.map { " at row \($0) of the batch" } ?? ""
        return "\(code.rawValue) (\(native))\(place): \(message) [\(sql)]"
    }
}
