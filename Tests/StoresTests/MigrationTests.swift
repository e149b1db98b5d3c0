import Core
import Foundation
import SQL
import SQLite
import Testing

@testable import Stores

@Suite(.serialized) struct MigrationTests {
    @Test func `a database of a newer Recado is refused, in words`() async throws {
        let place = try TemporaryDatabase()
        let options = StoreOptions { .start }
        try await Store.open(url: place.url, options: options).close()
        let session = try SQLiteSession(path: place.folder.appendingPathComponent("recado.db").path)
        try session.execute(script: "INSERT INTO schema_versions (version, applied_at) VALUES (99, 0)")
        session.close()
        let fault = await #expect(throws: StoreFault.self) { try await Store.open(url: place.url, options: options) }
        #expect(fault?.code == .newerSchema)
        #expect(fault?.words.en.contains("99") == true)
    }

    @Test func `opening again applies nothing twice`() async throws {
        let place = try TemporaryDatabase()
        let options = StoreOptions { .start }
        for _ in 0..<2 { try await Store.open(url: place.url, options: options).close() }
        let session = try SQLiteSession(path: place.folder.appendingPathComponent("recado.db").path)
        let versions = try session.run(SQLStatement("versions", "SELECT version FROM schema_versions"))
        #expect(versions.count == Migrations.standard.scripts.count)
        session.close()
    }
}
