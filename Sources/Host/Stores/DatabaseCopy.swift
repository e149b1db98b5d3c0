import Core
import Foundation
import SQL
import SQLite

/// Copies of a whole SQLite database, made page by page while others use it.
package struct DatabaseCopy: Sendable {
    /// The database's file.
    package let path: String

    /// - Throws: ``StoreFault/Code/address`` for PostgreSQL, whose own tools do this better.
    package init(of url: String) throws(StoreFault) {
        switch try StoreAddress(url) {
        case .sqlite(let path) where path != ":memory:": self.path = path
        case .sqlite: throw StoreFault(.address, Words(pt: "não há arquivo", en: "there is no file"))
        case .postgres: throw .postgresCopies
        }
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// One consistent picture of the database in a new file, complete or not there at all.
    package func backup(
        to target: String, progress: @escaping @Sendable ((done: Int, total: Int)) -> Void = { _ in }
    ) async throws(StoreFault) {
        guard exists else { throw .noDatabase(path) }
        let unfinished = target + ".unfinished"
        try await copy(from: path, to: unfinished, progress)
        try Self.move(unfinished, to: target)
    }

    /// Replaces the database. Nobody may have it open.
    ///
    /// The copy is looked through first: one that is damaged, or made by a newer Recado, changes nothing.
    package func restore(
        from source: String, progress: @escaping @Sendable ((done: Int, total: Int)) -> Void = { _ in }
    ) async throws(StoreFault) {
        guard FileManager.default.fileExists(atPath: source) else { throw .noDatabase(source) }
        let unfinished = path + ".unfinished"
        try await copy(from: source, to: unfinished, progress)
        let checked = try await Store.open(url: "sqlite:" + unfinished, options: StoreOptions { .epoch })
        do throws(StoreFault) {
            try await checked.ping()
            await checked.close()
        } catch {
            await checked.close()
            throw error
        }
        for leftover in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + leftover) }
        try Self.move(unfinished, to: path)
    }

    private func copy(
        from source: String, to target: String, _ progress: @escaping @Sendable ((done: Int, total: Int)) -> Void
    ) async throws(StoreFault) {
        try? FileManager.default.removeItem(atPath: target)
        try await blocking { () throws(StoreFault) in
            let session = try storing { () throws(SQLFault) in try SQLiteSession(path: source, options: .reader) }
            defer { session.close() }
            try storing { () throws(SQLFault) in
                try session.backup(to: target) { pages in
                    progress((pages.total - pages.remaining, pages.total))
                    return true
                }
            }
        }
    }

    /// Replaces `target` in one step.
    private static func move(_ file: String, to target: String) throws(StoreFault) {
        do {
            if FileManager.default.fileExists(atPath: target) {
                _ = try FileManager.default.replaceItemAt(
                    URL(fileURLWithPath: target), withItemAt: URL(fileURLWithPath: file))
            } else {
                try FileManager.default.moveItem(atPath: file, toPath: target)
            }
        } catch {
            throw StoreFault(.denied, StoreFault.Code.denied.words, cause: "\(error)")
        }
    }
}

extension StoreFault {
    fileprivate static let postgresCopies = StoreFault(
        .address,
        Words(
            pt: "isto é para SQLite; com PostgreSQL use `pg_dump -Fc -f ARQUIVO URL` e `pg_restore -d URL ARQUIVO`",
            en: "this is for SQLite; with PostgreSQL use `pg_dump -Fc -f FILE URL` and `pg_restore -d URL FILE`"))

    fileprivate static func noDatabase(_ path: String) -> StoreFault {
        StoreFault(
            .address, Words(pt: "não há banco de dados em `\(path)`", en: "there is no database at `\(path)`"))
    }
}
