internal import CSQLite
import SQL

/// How far a backup is, in pages of the database.
package struct SQLiteBackupProgress: Sendable, Hashable {
    package var remaining: Int
    package var total: Int
}

extension SQLiteSession {
    /// Copies the whole database into the file at `path` while it stays in use, replacing what that file held.
    ///
    /// `progress` is called after each `pagesPerStep` pages; false stops the copy with
    /// ``SQLFault/Code/cancelled``. Changes made through other connections start it anew.
    package func backup(
        to path: String, pagesPerStep: Int32 = 256, progress: (SQLiteBackupProgress) -> Bool = { _ in true }
    ) throws(SQLFault) {
        let source = try connection.open(for: "backup")
        let target = try SQLiteConnection(path: path, SQLiteOptions.backupTarget)
        defer { target.close() }
        guard let backup = sqlite3_backup_init(target.handle, "main", source, "main") else {
            throw SQLFault(sqlite: sqlite3_extended_errcode(target.handle), target.handle, sql: "backup")
        }
        var isWanted = true
        var code = SQLITE_OK
        while code == SQLITE_OK, isWanted {
            code = sqlite3_backup_step(backup, max(1, pagesPerStep))
            isWanted = progress(
                SQLiteBackupProgress(
                    remaining: Int(sqlite3_backup_remaining(backup)), total: Int(sqlite3_backup_pagecount(backup))))
        }
        let finished = sqlite3_backup_finish(backup)
        if code == SQLITE_OK { throw SQLFault(.cancelled, "the backup was stopped", sql: "backup") }
        if code != SQLITE_DONE { throw SQLFault(sqlite: code, nil, sql: "backup") }
        if finished != SQLITE_OK { throw SQLFault(sqlite: finished, target.handle, sql: "backup") }
    }
}
