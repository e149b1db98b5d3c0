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

    @Test func `traces of an older Recado are taken along`() throws {
        let place = try TemporaryDatabase()
        let session = try SQLiteSession(path: place.folder.appendingPathComponent("recado.db").path)
        defer { session.close() }
        try Migrations(scripts: Array(Migrations.standard.scripts.prefix(7))).apply(to: session, .sqlite, at: .start)
        let insert = SQLStatement(
            "old_trace",
            """
            INSERT INTO traces (tenant_id, contact_id, event_id, kind, source, key, at, trace, effects)
            VALUES ('clinica', $1, $2, $3, 's', $2, 1, '[]', '[]')
            """)
        let said = SQLStatement(
            "old_message",
            """
            INSERT INTO messages (tenant_id, message_id, contact_id, channel, direction, at, status, text, media,
                choices, template)
            VALUES ('clinica', $1, 'ana', 'whatsapp', 'in', 1, 'received', 'oi', '', '', '')
            """)
        let old: [[SQLValue]] = [
            ["bia", "1", "message"], ["ana", "2", "message"], ["ana", "3", "due"], ["", "4", "schedule"],
        ]
        try session.write(insert, SQLBatch(old))
        try session.write(said, SQLBatch([["2"]]))
        try Migrations.standard.apply(to: session, .sqlite, at: .start)
        let snapshot = Snapshot(database: Database(session: session, dialect: .sqlite))
        #expect(try snapshot.traces(of: "ana", tenant: "clinica", newest: 9).map(\.event) == ["3", "2"])
        #expect(try snapshot.traces(of: nil, tenant: "clinica", newest: 9).map(\.event) == ["4"])
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
