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
        case .sqlite: throw StoreFault(.address, LocalizedText(pt: "não há arquivo", en: "there is no file"))
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
        try? FileManager.default.removeItem(atPath: unfinished)
        try await Self.copy(from: path, to: unfinished, progress)
        try Self.move(unfinished, to: target)
    }

    /// Gives the database the content of a copy in one transaction; who has it open goes on with that content.
    ///
    /// The copy is looked through first: one that is damaged, or made by a newer Recado, changes nothing. A database
    /// that is damaged itself is put aside as `….damaged`.
    package func restore(
        from source: String, progress: @escaping @Sendable ((done: Int, total: Int)) -> Void = { _ in }
    ) async throws(StoreFault) {
        guard FileManager.default.fileExists(atPath: source) else { throw .noDatabase(source) }
        let unfinished = path + ".unfinished"
        defer { Self.remove(unfinished) }
        Self.remove(unfinished)
        try await Self.copy(from: source, to: unfinished, { _ in })
        try await Self.check(unfinished)
        do {
            try await Self.copy(from: unfinished, to: path, progress)
        } catch {
            guard error.code == .corrupt else { throw error }
            for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
                try Self.move(path + suffix, to: path + ".damaged" + suffix)
            }
            try await Self.copy(from: unfinished, to: path, progress)
        }
    }

    /// Brings the copy's schema up to date, so that hosts that have the database open understand it.
    private static func check(_ file: String) async throws(StoreFault) {
        let store = try await Store.open(url: "sqlite:" + file, options: StoreOptions { .epoch })
        do throws(StoreFault) {
            try await store.ping()
            await store.close()
        } catch {
            await store.close()
            throw error
        }
    }

    private static func copy(
        from source: String, to target: String, _ progress: @escaping @Sendable ((done: Int, total: Int)) -> Void
    ) async throws(StoreFault) {
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

    private static func remove(_ file: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    }

    private static func move(_ file: String, to target: String) throws(StoreFault) {
        do {
            try FileManager.default.moveItem(atPath: file, toPath: target)
        } catch {
            throw StoreFault(.denied, StoreFault.Code.denied.words, cause: "\(error)")
        }
    }
}

extension StoreFault {
    fileprivate static let postgresCopies = StoreFault(
        .address,
        LocalizedText(
            pt: "isto é para SQLite; com PostgreSQL use `pg_dump -Fc -f ARQUIVO URL` e `pg_restore -d URL ARQUIVO`",
            en: "this is for SQLite; with PostgreSQL use `pg_dump -Fc -f FILE URL` and `pg_restore -d URL FILE`"))

    fileprivate static func noDatabase(_ path: String) -> StoreFault {
        StoreFault(
            .address, LocalizedText(pt: "não há banco de dados em `\(path)`", en: "there is no database at `\(path)`"))
    }
}
