import Glibc
import SQL

/// The log beside a SQLite file, for whoever waits for the disk on a thread of its own.
///
/// A writer of ``SQLiteOptions/Durability/normal`` commits without waiting. What it committed before ``flush()`` began
/// is on the disk when that returns: the wait `full` has within each commit, only later. Source: sqlite.org/wal.html.
package struct SQLiteLog: Sendable, Hashable {
    let path: String

    /// Blocks until the disk has what was written to the log so far; callable from any thread.
    package func flush() throws(SQLFault) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw fault() }
        defer { close(file) }
        while fdatasync(file) != 0 {
            if errno != EINTR { throw fault() }
        }
    }

    private func fault() -> SQLFault {
        SQLFault(.io, String(cString: strerror(errno)), sql: "flush", native: String(errno))
    }
}
