internal import CSQLite

/// The number of pages in the log, which SQLite tells after each commit.
final class SQLiteWALSize {
    private let count = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

    init() { count.initialize(to: 0) }

    deinit { count.deallocate() }

    var pages: Int { Int(count.pointee) }

    /// Takes the place of the checkpoint that SQLite makes of its own accord; must outlive the connection.
    func follow(_ connection: SQLiteConnection) {
        let told: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 = {
            context, _, _, pages in
            context?.assumingMemoryBound(to: Int32.self).pointee = pages
            return SQLITE_OK
        }
        _ = sqlite3_wal_hook(connection.handle, told, count)
    }
}
