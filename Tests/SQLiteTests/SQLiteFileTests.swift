import Foundation
import SQL
import SQLite
import Testing

@Suite struct `A SQLite file` {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("test.db")
    }

    private func writer(rows: Int = 0) throws -> SQLiteSession {
        let session = try SQLiteSession(path: path)
        try session.execute(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
        _ = try session.runBatch(
            insert, (0..<rows).map { [.int(Int64($0)), .text(String(repeating: "x", count: 200))] })
        return session
    }

    private func text(_ pragma: String, _ session: SQLiteSession) throws -> SQLValue? {
        try session.run(SQLStatement(pragma, "PRAGMA \(pragma)")).first?.value(0)
    }

    @Test func `is opened durable, checked and in WAL mode`() throws {
        let session = try writer()
        #expect(try text("journal_mode", session) == .text("wal"))
        #expect(try text("synchronous", session) == .int(2))
        #expect(try text("foreign_keys", session) == .int(1))
        #expect(try text("busy_timeout", session) == .int(5_000))
        #expect(SQLiteSession.libraryVersion.hasPrefix("3."))
    }

    @Test func `keeps what was committed`() throws {
        try writer(rows: 3).close()
        let again = try SQLiteSession(path: path, options: .reader)
        #expect(try again.run(count).first?.int(0) == 3)
    }

    @Test func `is not changed by a reader, who sees only commits`() throws {
        let session = try writer(rows: 1)
        let reader = try SQLiteSession(path: path, options: .reader)
        try session.begin()
        _ = try session.run(insert, 7, "new")
        #expect(try reader.run(count).first?.int(0) == 1)
        try session.commit()
        #expect(try reader.run(count).first?.int(0) == 2)
        #expect(fault { _ = try reader.run(insert, 8, "no") }?.code == .readOnly)
    }

    @Test func `that is missing is not made by a reader`() {
        #expect(fault { _ = try SQLiteSession(path: folder.file("none.db"), options: .reader) }?.code == .cannotOpen)
        #expect(fault { _ = try SQLiteSession(path: folder.file("no/such/folder")) }?.code == .cannotOpen)
    }

    @Test func `has one writer at a time`() throws {
        let first = try writer()
        var options = SQLiteOptions()
        options.busyTimeout = 1
        let second = try SQLiteSession(path: path, options: options)
        try first.begin()
        let busy = fault { try second.begin() }
        #expect(busy?.code == .busy)
        #expect(busy?.isTransient == true)
        try first.commit()
        try second.begin()
        try second.rollback()
    }

    @Test func `that is no database is reported as corrupt`() throws {
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: path))
        #expect(fault { _ = try SQLiteSession(path: path) }?.code == .corrupt)
    }

    @Test func `with a damaged page fails its check`() throws {
        let session = try writer(rows: 500)
        #expect(try session.quickCheck() == [])
        _ = try session.truncateWAL()
        session.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: 4_096 * 5)
        try file.write(contentsOf: Data(repeating: 0xEE, count: 4_096 * 3))
        try file.close()
        let damaged = try SQLiteSession(path: path)
        let findings = try? damaged.quickCheck()
        #expect(findings != [])
        #expect(fault { _ = try damaged.run(SQLStatement("all", "SELECT sum(length(body)) FROM t")) }?.code == .corrupt)
    }

    @Test func `that is full says so and can go on`() throws {
        let session = try writer(rows: 1)
        try session.execute(script: "PRAGMA max_page_count = 8")
        try session.begin()
        let full = fault {
            for id in 1..<1_000 {
                _ = try session.run(insert, .int(Int64(id)), .text(String(repeating: "x", count: 500)))
            }
        }
        #expect(full?.code == .diskFull)
        // SQLite may have rolled back by itself: what follows must not slip into a commit of its own.
        #expect(fault { _ = try session.run(insert, 9_999, "late") }?.code == .transactionAborted)
        #expect(fault { try session.commit() }?.code == .transactionAborted)
        #expect(try session.run(count).first?.int(0) == 1)
        _ = try session.run(insert, 2, "small")
    }

    @Test func `is copied while it is in use`() throws {
        let session = try writer(rows: 500)
        var seen: [SQLiteBackupProgress] = []
        try session.backup(to: folder.file("copy.db"), pagesPerStep: 4) { progress in
            seen.append(progress)
            return true
        }
        #expect(seen.count > 3)
        #expect(seen.last?.remaining == 0)
        let copy = try SQLiteSession(path: folder.file("copy.db"), options: .reader)
        #expect(try copy.run(count).first?.int(0) == 500)
        #expect(try copy.quickCheck() == [])
    }

    @Test func `is not copied further when the copy is stopped`() throws {
        let session = try writer(rows: 500)
        var steps = 0
        let stopped = fault {
            try session.backup(to: folder.file("copy.db"), pagesPerStep: 1) { _ in
                steps += 1
                return steps < 3
            }
        }
        #expect(stopped?.code == .cancelled)
        #expect(steps == 3)
        #expect(fault { try session.backup(to: folder.file("no/such/copy.db")) }?.code == .cannotOpen)
    }

    @Test func `takes statements of more kinds than it keeps prepared`() throws {
        var options = SQLiteOptions()
        options.statements = 2
        let session = try SQLiteSession(path: path, options: options)
        for number in 0..<5 {
            let statement = SQLStatement("n", "SELECT \(number) + $1")
            #expect(try session.run(statement, 1).first?.int(0) == Int64(number + 1))
        }
    }
}

private let insert = SQLStatement("insert", "INSERT INTO t (id, body) VALUES ($1, $2)")
private let count = SQLStatement("count", "SELECT count(*) FROM t")

private func fault(_ body: () throws -> Void) -> SQLFault? {
    do {
        try body()
        return nil
    } catch {
        return error as? SQLFault
    }
}
