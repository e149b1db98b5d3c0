import Core
import Foundation
import Postgres
import SQL
import SQLite
import Testing

@testable import Stores

/// Conversations of an older Recado become runs, and the threads of those that a queue has.
@Suite(.serialized) struct RunMigrationTests {
    private static let old = """
        INSERT INTO contacts (tenant_id, contact_id, name, locale, opted_out)
            VALUES ('clinica', 'ana', 'Ana', '', 0), ('clinica', 'bia', 'Bia', '', 0);
        INSERT INTO conversations (tenant_id, conversation_id, contact_id, started_at, version, flow, step, phase, channel,
            queue, unclear, token, variables, stack, pending)
        VALUES ('clinica', 'k1', 'ana', 1, 'v', 'f', 's', 'waiting', 'w', NULL, 0, 't1',
            '{"@input":{"dia":"2026-11-25"},"@reply":{"text":"sim","intent":"yes","when":"amanhã","date":null},"@script":{"run":"j1"},"dia":3}',
            '', '[{"flow":"queue recepção"},{"appointment":"a1","flow":"depois"}]'),
            ('clinica', 'k2', 'bia', 2, 'v', 'f', 's', 'queued', 'w', 'recepção', 0, '', '', '', '');
        INSERT INTO journals (tenant_id, conversation_id, run, position, kind, digest, answer, at)
            VALUES ('clinica', 'k1', 'j1', 0, 'start', '\(Digest("x".utf8))', '{}', 1);
        INSERT INTO timers (tenant_id, timer_id, due, purpose, contact_id, conversation_id, flow)
            VALUES ('clinica', 't1', 5, 'silence', 'ana', 'k1', NULL),
            ('clinica', 't2', 6, 'start', 'bia', NULL, 'queue recepção'),
            ('clinica', 't3', 7, 'start', 'bia', NULL, 'depois');
        """

    @Test(arguments: StoreKind.available)
    func `what an older Recado stored of conversations goes on as runs`(_ kind: StoreKind) throws {
        let place = try TemporaryDatabase(kind)
        let dialect: Dialect = kind == .sqlite ? .sqlite : .postgres
        let session: any SQLSession =
            switch kind {
            case .sqlite: try SQLiteSession(path: place.folder.appendingPathComponent("recado.db").path)
            case .postgres: try PostgresSession(uri: place.url)
            }
        defer { session.close() }
        try Migrations(scripts: Array(Migrations.standard.scripts.prefix(8))).apply(to: session, dialect, at: .start)
        try session.execute(script: Self.old)
        try Migrations.standard.apply(to: session, dialect, at: .start)
        let database = Database(session: session, dialect: dialect)
        try checkRuns(database)
        let timers = try Snapshot(database: database).dueTimers(now: .start, limit: 9).map(\.timer)
        #expect(timers.map(\.goal) == [nil, .queue("recepção"), .flow("depois")])
        #expect(timers.first?.run == "k1")
    }

    private func checkRuns(_ database: Database) throws {
        let contacts = [ContactKey("clinica", "ana"), ContactKey("clinica", "bia")]
        let runs = try RunTable(database: database).active(of: contacts)
        let run = try #require(runs.first ?? nil)
        #expect(run.variables == ["dia": 3])
        #expect(run.inputs == ["dia": "2026-11-25"])
        #expect(run.memory.reply.taken == .init(text: "sim", intent: "yes"))
        #expect(run.memory.reply.moment == .init(when: "amanhã", date: nil, time: nil))
        #expect(run.journal?.entries.count == 1)
        #expect(
            run.pending == [.init(.queue("recepção"), appointment: nil), .init(.flow("depois"), appointment: "a1")])
        let threads = try ContactTable(database: database).locked(contacts).conversations
        #expect(threads == [Conversation(), .init(status: .queued, queue: "recepção", person: nil)])
    }
}
