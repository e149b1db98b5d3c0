/// One connection to one database, the same for SQLite and PostgreSQL.
///
/// A session has one owner at a time: calls must not overlap, except ``cancel()``. All calls block, so the owner
/// runs them on an executor of its own. After a fault inside a transaction every further statement faults with
/// ``SQLFault/Code/transactionAborted`` until ``rollback()`` or ``rollback(to:)``.
package protocol SQLSession: AnyObject, Sendable {
    /// Runs one statement to its end; `values[0]` is `$1`.
    func run(_ statement: SQLStatement, _ values: [SQLValue]) throws(SQLFault) -> SQLRows

    /// Runs one statement once for each row of values, in order and atomically: a fault undoes all of it.
    func runBatch(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows]

    /// ``runBatch(_:_:)`` for a statement that inserts, updates or deletes one row, each time another one, and is not
    /// asked what it did; may be run as one statement, so a fault need not name its row.
    func write(_ statement: SQLStatement, _ rows: SQLBatch) throws(SQLFault)

    /// ``runBatch(_:_:)`` for a statement that updates or deletes one row by its key, each time another one; may be run
    /// as one statement, so a fault does not name its row.
    func changeAll(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows]

    /// Runs statements separated by semicolons, without values: schema changes. Not atomic by itself.
    func execute(script: String) throws(SQLFault)

    /// Starts a transaction; a writer takes SQLite's write lock here, not at its first change.
    func begin() throws(SQLFault)

    /// Makes the transaction durable. If it throws, the transaction is over and nothing of it is kept, except
    /// after ``SQLFault/Code/connectionLost``, when that is unknown, and ``SQLFault/Code/busy``, when it is
    /// still open.
    func commit() throws(SQLFault)

    /// Ends the transaction and keeps nothing; without a transaction it does nothing.
    func rollback() throws(SQLFault)

    /// Marks a place in the transaction to come back to.
    func savepoint(_ savepoint: SQLSavepoint) throws(SQLFault)

    /// Undoes what came after the mark, also after a fault; the mark stays.
    func rollback(to savepoint: SQLSavepoint) throws(SQLFault)

    /// Forgets the mark and keeps what came after it.
    func release(_ savepoint: SQLSavepoint) throws(SQLFault)

    /// Rows changed by the last statement, or by the whole of the last batch.
    var changes: Int { get }

    /// Whether a row was changed, or a script run, since the last ``begin()``.
    var hasChanged: Bool { get }

    /// A number that is another one after other connections have changed the database; nil where nobody can tell.
    func foreignChanges() throws(SQLFault) -> Int64?

    /// Makes the running statement fault with ``SQLFault/Code/cancelled``; callable from any thread.
    func cancel()

    /// Whether the connection can still be used, as far as is known without asking the server.
    var isAlive: Bool { get }

    /// Ends the connection; every later call faults with ``SQLFault/Code/connectionLost``.
    func close()
}

extension SQLSession {
    package func foreignChanges() throws(SQLFault) -> Int64? { nil }

    package func changeAll(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows] {
        try runBatch(statement, rows)
    }

    package func run(_ statement: SQLStatement, _ values: SQLValue...) throws(SQLFault) -> SQLRows {
        try run(statement, values)
    }

    /// Commits what `body` did, or rolls back when it throws.
    package func transaction<Result>(_ body: () throws(SQLFault) -> Result) throws(SQLFault) -> Result {
        try begin()
        do throws(SQLFault) {
            let result = try body()
            try commit()
            return result
        } catch {
            try? rollback()
            throw error
        }
    }
}
