internal import CSQLite
import Glibc
import SQL

extension SQLiteSession {
    /// What is wrong with the file, without comparing indexes to tables; empty when it is well.
    package func quickCheck() throws(SQLFault) -> [String] {
        var findings: [String] = []
        for row in try run(Self.quickCheckStatement) { findings.append(try row.text(0)) }
        return findings == ["ok"] ? [] : findings
    }

    /// Moves the log into the file and empties it, as far as readers allow; the pages still in the log.
    package func truncateWAL() throws(SQLFault) -> Int {
        var inLog: Int32 = 0
        var moved: Int32 = 0
        let handle = try connection.open(for: "checkpoint")
        let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, &inLog, &moved)
        if code != SQLITE_OK { throw SQLFault(sqlite: code, handle, sql: "checkpoint") }
        return Int(inLog - moved)
    }

    /// Moves what it can of the log into the file, without waiting for anybody; whoever writes goes on meanwhile.
    package func checkpoint() throws(SQLFault) {
        let handle = try connection.open(for: "checkpoint")
        let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        if code != SQLITE_OK { throw SQLFault(sqlite: code, handle, sql: "checkpoint") }
    }

    /// Bytes that the disk of a database's file has left for us; nil when it does not say.
    package static func freeBytes(beside path: String) -> Int? {
        var disk = statvfs()
        guard statvfs(path, &disk) == 0 else { return nil }
        let (bytes, isTooMany) = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
        return isTooMany ? Int.max : Int(clamping: bytes)
    }

    private static let quickCheckStatement = SQLStatement("quick_check", "PRAGMA quick_check(100)")
}
