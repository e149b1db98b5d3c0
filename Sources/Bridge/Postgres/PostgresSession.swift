internal import CPostgres
import Glibc
import SQL
import Synchronization

/// A connection to a PostgreSQL server.
///
/// A lost connection stays lost: whoever holds the session opens another one.
package final class PostgresSession: SQLSession, @unchecked Sendable {
    // Unchecked: one owner at a time by contract; `interrupter` is locked.
    private let connection: PostgresConnection
    private let interrupter: PostgresInterrupter
    private let parameters = PostgresParameters()
    private let options: PostgresOptions
    private var prepared: [Int: PostgresPrepared] = [:]
    private var preparations = 0
    private var transaction = SQLTransactionState.none
    package private(set) var changes = 0
    package private(set) var hasChanged = false

    /// Connects to a `postgresql://` URI. A server that cannot be reached is ``SQLFault/Code/connectionLost``, a
    /// refused password or an unreadable URI ``SQLFault/Code/cannotOpen``.
    package init(uri: String, options: PostgresOptions = PostgresOptions()) throws(SQLFault) {
        connection = try PostgresConnection(uri: uri, options)
        interrupter = PostgresInterrupter(try connection.open(for: "connect"))
        self.options = options
    }

    /// The server's process for this session.
    package var processID: Int32 {
        PQbackendPID(connection.handle)
    }

    /// For example 150018 for 15.18; 0 when the connection is lost.
    package var serverVersion: Int {
        Int(PQserverVersion(connection.handle))
    }

    // MARK: Statements

    package func run(_ statement: SQLStatement, _ values: [SQLValue]) throws(SQLFault) -> SQLRows {
        try failing(statement) { () throws(SQLFault) in
            let prepared = try prepare(statement)
            if let problem = PostgresParameters.refuse(values, count: prepared.parameters) {
                throw SQLFault(.parameters, problem, sql: statement.text)
            }
            let handle = try connection.open(for: statement.text)
            parameters.set(values)
            let result = PostgresResult(
                PQexecPrepared(
                    handle, prepared.name, Int32(clamping: values.count), parameters.pointers, parameters.lengths,
                    parameters.formats, 0))
            guard result.isSuccess else { throw SQLFault(result.handle, handle, sql: statement.text) }
            let rows = result.rows()
            changes = rows.changes
            if changes > 0 { hasChanged = true }
            return rows
        }
    }

    package func runBatch(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows] {
        guard !rows.isEmpty else { return [] }
        if let found = try lookUp(statement, rows) { return found }
        return try failing(statement) { () throws(SQLFault) in
            let prepared = try prepare(statement)
            for (index, values) in rows.enumerated() {
                if let problem = PostgresParameters.refuse(values, count: prepared.parameters) {
                    throw SQLFault(.parameters, problem, sql: statement.text, batchIndex: index)
                }
            }
            let pipeline = try PostgresPipeline(connection, sql: statement.text)
            let results = try pipeline.run(prepared, rows, parameters)
            changes = results.reduce(0) { $0 + $1.changes }
            if changes > 0 { hasChanged = true }
            return results
        }
    }

    package func write(_ statement: SQLStatement, _ rows: SQLBatch) throws(SQLFault) {
        guard !rows.isEmpty else { return }
        let prepared = try prepareInside(statement)
        try failing(statement) { () throws(SQLFault) in try rows.check(statement, parameters: prepared.parameters) }
        if rows.count >= PostgresArrays.worthwhile, let all = prepared.insert ?? prepared.change,
            let values = PostgresArrays.values(rows)
        {
            _ = try run(all, values)
        } else {
            _ = try runBatch(statement, rows.rows)
        }
    }

    package func changeAll(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows] {
        guard rows.count >= PostgresArrays.worthwhile, let change = try prepareInside(statement).change,
            let values = PostgresArrays.values(rows)
        else { return try runBatch(statement, rows) }
        return try run(change, values).split(byPlacesUpTo: rows.count)
    }

    /// The rows found by each of many rows of values, in one statement; nil when it has another shape.
    private func lookUp(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows]? {
        guard rows.count >= PostgresArrays.worthwhile, let lookup = try prepareInside(statement).lookup,
            let values = PostgresArrays.values(rows)
        else { return nil }
        return try run(lookup, values).split(byPlacesUpTo: rows.count)
    }

    private func prepareInside(_ statement: SQLStatement) throws(SQLFault) -> PostgresPrepared {
        try failing(statement) { () throws(SQLFault) in try prepare(statement) }
    }

    package func execute(script: String) throws(SQLFault) {
        try transaction.refuseAborted(script)
        do throws(SQLFault) {
            guard !script.utf8.contains(0) else { throw SQLFault(.parameters, "U+0000 in a script") }
            hasChanged = true
            _ = try connection.execute(script)
        } catch {
            throw aborting(error)
        }
    }

    private func failing<Result>(
        _ statement: SQLStatement, _ body: () throws(SQLFault) -> Result
    ) throws(SQLFault) -> Result {
        try transaction.refuseAborted(statement.text)
        do throws(SQLFault) {
            return try body()
        } catch {
            // The server lost the statement, or its plan no longer fits: prepare it anew next time.
            if error.code == .serialization, error.native == "26000" || error.native == "0A000" {
                prepared[statement.id] = nil
            }
            throw aborting(error)
        }
    }

    private func prepare(_ statement: SQLStatement) throws(SQLFault) -> PostgresPrepared {
        if let known = prepared[statement.id] { return known }
        let handle = try connection.open(for: statement.text)
        if prepared.count >= options.statements {
            prepared.removeAll(keepingCapacity: true)
            _ = try connection.execute("DEALLOCATE ALL")
        }
        preparations += 1
        let made = try PostgresPrepared(statement, number: preparations, on: handle)
        prepared[statement.id] = made
        return made
    }

    // MARK: Transactions

    package func begin() throws(SQLFault) {
        try transaction.refuseInside("BEGIN")
        _ = try connection.execute("BEGIN")
        transaction = .open
        hasChanged = false
    }

    package func commit() throws(SQLFault) {
        guard transaction != .aborted else {
            try rollback()
            throw SQLFault(.transactionAborted, "an earlier statement failed", sql: "COMMIT")
        }
        try transaction.refuseOutside("COMMIT")
        transaction = .none
        // The server answers ROLLBACK when it could not commit.
        if try connection.execute("COMMIT") != "COMMIT" {
            throw SQLFault(.transactionAborted, "the server rolled back", sql: "COMMIT")
        }
    }

    package func rollback() throws(SQLFault) {
        transaction = .none
        let handle = try connection.open(for: "ROLLBACK")
        if PQtransactionStatus(handle) != PQTRANS_IDLE { _ = try connection.execute("ROLLBACK") }
    }

    package func savepoint(_ savepoint: SQLSavepoint) throws(SQLFault) {
        try control("SAVEPOINT \(savepoint.name)")
    }

    package func rollback(to savepoint: SQLSavepoint) throws(SQLFault) {
        try transaction.refuseOutside("ROLLBACK TO")
        _ = try connection.execute("ROLLBACK TO \(savepoint.name)")
        transaction = .open
    }

    package func release(_ savepoint: SQLSavepoint) throws(SQLFault) {
        try control("RELEASE \(savepoint.name)")
    }

    private func control(_ sql: String) throws(SQLFault) {
        try transaction.refuseAborted(sql)
        try transaction.refuseOutside(sql)
        do throws(SQLFault) {
            _ = try connection.execute(sql)
        } catch {
            throw aborting(error)
        }
    }

    private func aborting(_ fault: SQLFault) -> SQLFault {
        if transaction == .open { transaction = .aborted }
        return fault
    }

    // MARK: Notifications

    /// Asks for the notifications of a channel, from the next commit on.
    package func listen(_ channel: String) throws(SQLFault) {
        let handle = try connection.open(for: "LISTEN")
        let quoted = PQescapeIdentifier(handle, channel, channel.utf8.count)
        defer { PQfreemem(quoted) }
        guard let quoted else { throw SQLFault(nil, handle, sql: "LISTEN") }
        try execute(script: "LISTEN \(String(cString: quoted))")
    }

    /// The next notification; nil after `timeout` milliseconds, after ``wake()``, or earlier when the server
    /// sent something else.
    package func waitForNotification(timeout: Int32) throws(SQLFault) -> PostgresNotification? {
        let handle = try connection.open(for: "LISTEN")
        if let waiting = notification(handle) { return waiting }
        guard connection.wait(writing: false, timeout: max(0, timeout), waker: interrupter.waker) else {
            interrupter.clear()
            return nil
        }
        guard PQconsumeInput(handle) == 1 else { throw SQLFault(nil, handle, sql: "LISTEN") }
        return notification(handle)
    }

    private func notification(_ handle: OpaquePointer) -> PostgresNotification? {
        guard let notify = PQnotifies(handle) else { return nil }
        defer { PQfreemem(notify) }
        return PostgresNotification(
            channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra),
            processID: notify.pointee.be_pid)
    }

    /// Ends the current or the next wait for a notification; callable from any thread.
    package func wake() {
        interrupter.wake()
    }

    // MARK: Life

    /// Also notices that the server has hung up.
    package var isAlive: Bool {
        guard let handle = connection.handle, PQstatus(handle) == CONNECTION_OK else { return false }
        // A last message of the server comes before the end of its bytes.
        for _ in 0..<4 where connection.wait(writing: false, timeout: 0) {
            if PQconsumeInput(handle) == 0 { return false }
        }
        return PQstatus(handle) == CONNECTION_OK
    }

    /// Blocks its caller for the time of a connection; the statement after the one meant may be hit.
    package func cancel() {
        interrupter.cancel()
    }

    package func close() {
        interrupter.close()
        prepared.removeAll()
        connection.close()
    }
}
