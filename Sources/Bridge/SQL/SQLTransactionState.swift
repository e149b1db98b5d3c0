/// Where a session stands between begin and commit.
package enum SQLTransactionState: Sendable, Hashable {
    case none
    case open
    /// A statement failed; the database may have rolled back by itself.
    case aborted

    /// A fault unless `sql` may run now.
    package func refuseAborted(_ sql: String) throws(SQLFault) {
        if self == .aborted {
            throw SQLFault(.transactionAborted, "an earlier statement failed", sql: String(sql.prefix(200)))
        }
    }

    /// A fault outside of a transaction.
    package func refuseOutside(_ sql: String) throws(SQLFault) {
        if self == .none { throw SQLFault(.transactionState, "not in a transaction", sql: sql) }
    }

    /// A fault inside a transaction.
    package func refuseInside(_ sql: String) throws(SQLFault) {
        if self != .none { throw SQLFault(.transactionState, "already in a transaction", sql: sql) }
    }
}
