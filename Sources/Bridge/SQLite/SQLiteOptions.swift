/// How a SQLite file is opened.
package struct SQLiteOptions: Sendable, Hashable {
    package enum Access: Sendable, Hashable {
        /// The one writer; the file is made when it is missing.
        case writer
        /// A second connection that only reads; the file must exist.
        case reader
        /// The target of a backup.
        case copy
    }

    package enum Durability: String, Sendable, Hashable {
        /// A commit survives the loss of power.
        case full
        /// A commit survives the end of the process; the last ones may be lost with the power.
        case normal
        /// For tests.
        case off
    }

    package var access = Access.writer
    package var durability = Durability.full
    /// How long a statement waits for another connection's lock, in milliseconds.
    package var busyTimeout: Int32 = 5_000
    /// Page cache of this connection, in KiB.
    package var cacheKiB = 16_384
    /// How much of the file is read through memory mapping, in bytes; 0 for none. With mapping, an I/O error
    /// under a read ends the process.
    package var mappedBytes = 0
    /// Pages in the log before a commit moves them into the file; 0 when whoever commits sees to that.
    package var checkpointPages = 1_000
    /// Prepared statements kept; when there are more, all are let go.
    package var statements = 512

    package init() {}

    package static var reader: SQLiteOptions {
        var options = SQLiteOptions()
        options.access = .reader
        return options
    }

    /// The copy brings its own journal mode.
    static var backupTarget: SQLiteOptions {
        var options = SQLiteOptions()
        options.access = .copy
        return options
    }

    /// In the order in which they must run.
    var pragmas: String {
        var text = """
            PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
            PRAGMA cache_size = -\(cacheKiB); PRAGMA mmap_size = \(mappedBytes); PRAGMA temp_store = MEMORY;
            PRAGMA synchronous = \(durability.rawValue);
            """
        switch access {
        case .writer: text += "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = \(checkpointPages);"
        case .copy: break
        case .reader: text += "PRAGMA query_only = ON;"
        }
        return text
    }
}
