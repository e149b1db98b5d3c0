internal import CSQLite
import SQL
import Synchronization

/// A connection to one SQLite file, in WAL mode.
///
/// One connection writes, as many as wanted read (``SQLiteOptions/reader``). `$n` parameters are bound by name.
package final class SQLiteSession: SQLSession, @unchecked Sendable {
    // Unchecked: one owner at a time by contract; cancel() and close() meet under the lock of `isOpen`.
    let connection: SQLiteConnection
    private let isOpen = Mutex(true)
    private let scratch = BindBuffer()
    private let logLength = SQLiteWALSize()
    private let options: SQLiteOptions
    private var prepared: [Int: SQLiteStatement] = [:]
    private var controls: [String: SQLiteStatement] = [:]
    private var transaction = SQLTransactionState.none
    package private(set) var changes = 0
    package private(set) var hasChanged = false

    /// Opens the file at `path`, or a database in memory for `:memory:`.
    package init(path: String, options: SQLiteOptions = SQLiteOptions()) throws(SQLFault) {
        connection = try SQLiteConnection(path: path, options)
        self.options = options
        if options.access == .writer, options.checkpointPages == 0 { logLength.follow(connection) }
    }

    /// SQLite's version, for example 3.40.1.
    package static var libraryVersion: String {
        String(cString: sqlite3_libversion())
    }

    // MARK: Statements

    package func run(_ statement: SQLStatement, _ values: [SQLValue]) throws(SQLFault) -> SQLRows {
        let rows = try step(prepare(statement), statement, values)
        changes = rows.changes
        return rows
    }

    package func runBatch(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows] {
        guard !rows.isEmpty else { return [] }
        guard transaction == .none else { return try steps(statement, rows) }
        try begin()
        do throws(SQLFault) {
            let results = try steps(statement, rows)
            try commit()
            return results
        } catch {
            try? rollback()
            throw error
        }
    }

    package func write(_ statement: SQLStatement, _ rows: SQLBatch) throws(SQLFault) {
        guard !rows.isEmpty else { return }
        guard transaction == .none else { return try steps(statement, rows) }
        try self.transaction { () throws(SQLFault) in try steps(statement, rows) }
    }

    private func steps(_ statement: SQLStatement, _ rows: SQLBatch) throws(SQLFault) {
        try transaction.refuseAborted(statement.text)
        let prepared = try prepare(statement)
        do throws(SQLFault) {
            try rows.check(statement, parameters: prepared.parameters)
        } catch {
            throw aborting(error)
        }
        let handle = try connection.open(for: statement.text)
        let before = sqlite3_total_changes64(handle)
        let (done, code) = prepared.steps(through: rows)
        changes = Int(clamping: sqlite3_total_changes64(handle) - before)
        if changes > 0 { hasChanged = true }
        guard code == SQLITE_DONE else {
            var fault = SQLFault(sqlite: code, handle, sql: statement.text)
            fault.batchIndex = done
            throw aborting(fault)
        }
    }

    private func steps(_ statement: SQLStatement, _ rows: [[SQLValue]]) throws(SQLFault) -> [SQLRows] {
        let prepared = try prepare(statement)
        var results: [SQLRows] = []
        results.reserveCapacity(rows.count)
        var total = 0
        for values in rows {
            do throws(SQLFault) {
                let result = try step(prepared, statement, values)
                total += result.changes
                results.append(result)
            } catch {
                var fault = error
                fault.batchIndex = results.count
                throw fault
            }
        }
        changes = total
        return results
    }

    package func execute(script: String) throws(SQLFault) {
        try transaction.refuseAborted(script)
        guard !script.utf8.contains(0) else { throw aborting(SQLFault(.parameters, "U+0000 in a script")) }
        hasChanged = true
        do throws(SQLFault) {
            try connection.execute(script)
        } catch {
            throw aborting(error)
        }
    }

    private func prepare(_ statement: SQLStatement) throws(SQLFault) -> SQLiteStatement {
        if let known = prepared[statement.id] { return known }
        let handle = try connection.open(for: statement.text)
        if prepared.count >= options.statements { prepared.removeAll(keepingCapacity: true) }
        do throws(SQLFault) {
            let made = try SQLiteStatement(statement, on: handle)
            prepared[statement.id] = made
            return made
        } catch {
            throw aborting(error)
        }
    }

    private func step(
        _ prepared: SQLiteStatement, _ statement: SQLStatement, _ values: [SQLValue]
    ) throws(SQLFault) -> SQLRows {
        try transaction.refuseAborted(statement.text)
        guard values.count == prepared.parameters else {
            let message = "\(values.count) values for \(prepared.parameters) parameters"
            throw aborting(SQLFault(.parameters, message, sql: statement.text))
        }
        let bound = prepared.bind(values, scratch)
        guard bound == SQLITE_OK else {
            let message = bound == SQLITE_MISMATCH ? "U+0000 or not a number" : String(cString: sqlite3_errstr(bound))
            throw aborting(SQLFault(.parameters, message, sql: statement.text, native: String(bound)))
        }
        let handle = try connection.open(for: statement.text)
        let before = sqlite3_total_changes64(handle)
        var cells: [SQLValue] = []
        let code = prepared.step(into: &cells)
        guard code == SQLITE_DONE else {
            throw aborting(SQLFault(sqlite: code, handle, sql: statement.text))
        }
        let touched = sqlite3_total_changes64(handle) != before
        let changed = touched ? Int(sqlite3_changes64(handle)) : 0
        if touched { hasChanged = true }
        return SQLRows(columns: Int(prepared.columns), values: cells, changes: changed)
    }

    /// Also from within a transaction; another process counts as another connection.
    package func foreignChanges() throws(SQLFault) -> Int64? {
        try run(Self.dataVersion, []).first?.int(0)
    }

    private static let dataVersion = SQLStatement("data_version", "PRAGMA data_version")

    // MARK: Transactions

    package func begin() throws(SQLFault) {
        try transaction.refuseInside("BEGIN")
        try control(options.access == .writer ? "BEGIN IMMEDIATE" : "BEGIN")
        transaction = .open
        hasChanged = false
    }

    package func commit() throws(SQLFault) {
        guard transaction != .aborted else {
            try rollback()
            throw SQLFault(.transactionAborted, "an earlier statement failed", sql: "COMMIT")
        }
        try transaction.refuseOutside("COMMIT")
        do throws(SQLFault) {
            try control("COMMIT")
            transaction = .none
        } catch {
            if error.code != .busy { try? rollback() }
            throw error
        }
    }

    package func rollback() throws(SQLFault) {
        transaction = .none
        if connection.isInTransaction { try control("ROLLBACK") }
    }

    package func savepoint(_ savepoint: SQLSavepoint) throws(SQLFault) {
        try mark("SAVEPOINT", savepoint)
    }

    package func rollback(to savepoint: SQLSavepoint) throws(SQLFault) {
        try transaction.refuseOutside("ROLLBACK TO")
        try control("ROLLBACK TO \(savepoint.name)")
        transaction = .open
    }

    package func release(_ savepoint: SQLSavepoint) throws(SQLFault) {
        try mark("RELEASE", savepoint)
    }

    private func mark(_ verb: String, _ savepoint: SQLSavepoint) throws(SQLFault) {
        try transaction.refuseAborted(verb)
        try transaction.refuseOutside(verb)
        do throws(SQLFault) {
            try control("\(verb) \(savepoint.name)")
        } catch {
            throw aborting(error)
        }
    }

    /// Runs a word of transactions, prepared at its first use.
    private func control(_ sql: String) throws(SQLFault) {
        let handle = try connection.open(for: sql)
        var cells: [SQLValue] = []
        let code = try preparedControl(sql, handle).step(into: &cells)
        guard code == SQLITE_DONE else {
            var fault = SQLFault(sqlite: code, handle, sql: sql)
            if fault.code == .other { fault.code = .transactionState }
            throw fault
        }
    }

    private func preparedControl(_ sql: String, _ handle: OpaquePointer) throws(SQLFault) -> SQLiteStatement {
        if let known = controls[sql] { return known }
        if controls.count > 64 { controls.removeAll(keepingCapacity: true) }
        let made = try SQLiteStatement(SQLStatement("control", sql), on: handle)
        controls[sql] = made
        return made
    }

    private func aborting(_ fault: SQLFault) -> SQLFault {
        if transaction == .open { transaction = .aborted }
        return fault
    }

    // MARK: Life

    /// Pages in the log after this session's last commit; counted when its `checkpointPages` are 0.
    package var logPages: Int { logLength.pages }

    /// The log beside the file; nil for a database in memory.
    package var log: SQLiteLog? {
        guard let file = sqlite3_db_filename(connection.handle, "main"), file.pointee != 0,
            let path = sqlite3_filename_wal(file)
        else { return nil }
        return SQLiteLog(path: String(cString: path))
    }

    package var isAlive: Bool {
        connection.handle != nil
    }

    package func cancel() {
        isOpen.withLock { isOpen in
            if isOpen { sqlite3_interrupt(connection.handle) }
        }
    }

    package func close() {
        prepared.removeAll()
        controls.removeAll()
        isOpen.withLock { isOpen in
            isOpen = false
            connection.close()
        }
    }
}
