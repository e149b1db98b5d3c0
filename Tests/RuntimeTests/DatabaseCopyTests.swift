import Core
import Foundation
import Testing

@testable import Stores

/// Copies of a database in use, and the way back.
struct DatabaseCopyTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("recado-copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func open(_ name: String) async throws -> Store {
        try await Store.open(url: "sqlite:" + file(name), options: StoreOptions { .start })
    }

    private func note(_ store: Store, _ rule: String) async throws {
        try await store.write { (transaction) throws(StoreFault) in
            try transaction.setLastDue(.start, of: rule, tenant: Host.tenant)
        }
    }

    private func rules(_ store: Store) async throws -> [String] {
        try await store.read { (snapshot) throws(StoreFault) in try snapshot.lastDue(of: Host.tenant).keys.sorted() }
    }

    @Test func `a copy made while others write brings back what stood there then, under their hands`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await open("recado.db")
        try await note(store, "before")
        let copy = try DatabaseCopy(of: "sqlite:" + file("recado.db"))
        try await copy.backup(to: file("copy.db"))
        try await note(store, "after")
        try await copy.restore(from: file("copy.db"))
        #expect(try await rules(store) == ["before"])
        try await note(store, "again")
        #expect(try await rules(store) == ["again", "before"])
        await store.close()
    }

    @Test func `a copy that is damaged changes nothing`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await open("recado.db")
        try await note(store, "before")
        try "not a database, but long enough to look like one".write(
            toFile: file("copy.db"), atomically: true, encoding: .utf8)
        let copy = try DatabaseCopy(of: "sqlite:" + file("recado.db"))
        let fault = await #expect(throws: StoreFault.self) { try await copy.restore(from: file("copy.db")) }
        #expect(fault?.code == .corrupt)
        #expect(try await rules(store) == ["before"])
        await store.close()
    }

    @Test func `a damaged database is put aside`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await open("recado.db")
        try await note(store, "before")
        let copy = try DatabaseCopy(of: "sqlite:" + file("recado.db"))
        try await copy.backup(to: file("copy.db"))
        await store.close()
        try String(repeating: "ruin", count: 4_096).write(toFile: file("recado.db"), atomically: true, encoding: .utf8)
        try await copy.restore(from: file("copy.db"))
        let restored = try await open("recado.db")
        #expect(try await rules(restored) == ["before"])
        #expect(FileManager.default.fileExists(atPath: file("recado.db.damaged")))
        await restored.close()
    }

    @Test func `PostgreSQL is left to its own tools, which are named`() {
        let fault = #expect(throws: StoreFault.self) { try DatabaseCopy(of: "postgresql://db/recado") }
        #expect(fault?.words.en.contains("pg_dump") == true)
    }
}
