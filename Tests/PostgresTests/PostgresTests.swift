import Foundation
import Postgres
import SQL
import Testing

@Suite(.enabled(if: Backend.postgresURI != nil, "needs scripts/with-postgres"))
struct `A PostgreSQL session` {
    private let uri = Backend.postgresURI ?? ""

    @Test func `gives way when two transactions wait for each other`() async throws {
        var options = PostgresOptions()
        options.idleInTransactionTimeout = 0
        let first = try PostgresSession(uri: uri, options: options)
        let table = "deadlock"
        try first.execute(script: "CREATE TABLE \(table) (id BIGINT PRIMARY KEY, n BIGINT)")
        defer { try? first.execute(script: "DROP TABLE \(table)") }
        try first.execute(script: "INSERT INTO \(table) VALUES (1, 0), (2, 0)")
        let second = try PostgresSession(uri: uri, options: options)
        let update = SQLStatement("update", "UPDATE \(table) SET n = n + 1 WHERE id = $1")
        try first.begin()
        try second.begin()
        _ = try first.run(update, 1)
        _ = try second.run(update, 2)
        // The victim rolls back and so lets the other one go on.
        async let own = onThread { fault { _ = try first.run(update, 2) }.map { ($0, try? first.rollback()).0 } }
        async let other = onThread { fault { _ = try second.run(update, 1) }.map { ($0, try? second.rollback()).0 } }
        let faults = [await own, await other].compactMap { $0 }
        #expect(faults.map(\.code) == [.serialization])
        #expect(faults.first?.native == "40P01")
        #expect(faults.first?.isTransient == true)
        try first.rollback()
        try second.rollback()
    }

    @Test func `is lost when the server ends it, in a batch too`() throws {
        let killer = try PostgresSession(uri: uri)
        let terminate = SQLStatement("terminate", "SELECT pg_terminate_backend($1::int, 5000)")
        let alone = SQLStatement("alone", "SELECT $1::bigint")

        let single = try PostgresSession(uri: uri)
        #expect(single.isAlive)
        _ = try killer.run(terminate, .int(Int64(single.processID)))
        #expect(fault { _ = try single.run(alone, 1) }?.code == .connectionLost)
        #expect(!single.isAlive)
        #expect(fault { _ = try single.run(alone, 1) }?.code == .connectionLost)
        #expect(fault { try single.begin() }?.code == .connectionLost)

        let batch = try PostgresSession(uri: uri)
        let suicide = SQLStatement("suicide", "SELECT pg_terminate_backend(pg_backend_pid()), $1::bigint")
        let lost = fault { _ = try batch.runBatch(suicide, (0..<1_000).map { [.int($0)] }) }
        #expect(lost?.code == .connectionLost)
        #expect(lost?.isTransient == true)

        let idle = try PostgresSession(uri: uri)
        _ = try killer.run(terminate, .int(Int64(idle.processID)))
        #expect(!idle.isAlive)
    }

    @Test func `is cancelled from another thread and can go on`() async throws {
        let session = try PostgresSession(uri: uri)
        let watcher = try PostgresSession(uri: uri)
        let sleep = SQLStatement("sleep", "SELECT pg_sleep($1::bigint)")
        async let sleeping = onThread { fault { _ = try session.run(sleep, 600) } }
        let isAsleep = SQLStatement(
            "asleep", "SELECT count(*) FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'")
        while try watcher.run(isAsleep, .int(Int64(session.processID))).first?.int(0) == 0 { await Task.yield() }
        session.cancel()
        let cancelled = await sleeping
        #expect(cancelled?.code == .cancelled)
        #expect(try session.run(sleep, 0).count == 1)
    }

    @Test func `stops a statement after its time`() throws {
        var options = PostgresOptions()
        options.statementTimeout = 20
        let session = try PostgresSession(uri: uri, options: options)
        #expect(fault { _ = try session.run(SQLStatement("sleep", "SELECT pg_sleep(600)")) }?.code == .cancelled)
    }

    @Test func `hears notifications after their commit`() throws {
        let listener = try PostgresSession(uri: uri)
        let speaker = try PostgresSession(uri: uri)
        let notify = SQLStatement("notify", "SELECT pg_notify($1, $2)")
        try listener.listen("Jobs \"now\"")
        #expect(try listener.waitForNotification(timeout: 0) == nil)
        try speaker.begin()
        _ = try speaker.run(notify, "Jobs \"now\"", "olá")
        #expect(try listener.waitForNotification(timeout: 0) == nil)
        try speaker.commit()
        let heard = try #require(try next(listener))
        #expect(heard.channel == "Jobs \"now\"")
        #expect(heard.payload == "olá")
        #expect(heard.processID == speaker.processID)

        _ = try speaker.run(notify, "Jobs \"now\"", "1")
        _ = try speaker.run(notify, "Jobs \"now\"", "2")
        #expect(try [next(listener)?.payload, next(listener)?.payload] == ["1", "2"])
    }

    /// Other messages of the server may end a wait early.
    private func next(_ listener: PostgresSession) throws -> PostgresNotification? {
        for _ in 0..<10 {
            if let heard = try listener.waitForNotification(timeout: 10_000) { return heard }
        }
        return nil
    }

    @Test func `is woken from its wait`() async throws {
        let listener = try PostgresSession(uri: uri)
        try listener.listen("jobs")
        listener.wake()
        #expect(try listener.waitForNotification(timeout: 600_000) == nil)
        async let waiting = onThread { Result { try listener.waitForNotification(timeout: 600_000) } }
        listener.wake()
        #expect(try await waiting.get() == nil)
    }

    @Test func `prepares anew when a table changes under it`() throws {
        let session = try PostgresSession(uri: uri)
        try session.execute(script: "SET search_path = pg_temp; CREATE TABLE w (a BIGINT); INSERT INTO w VALUES (1)")
        let all = SQLStatement("all", "SELECT * FROM w")
        #expect(try session.run(all).first?.count == 1)
        try session.execute(script: "ALTER TABLE w ADD b BIGINT")
        #expect(fault { _ = try session.run(all) }?.isTransient == true)
        #expect(try session.run(all).first?.count == 2)
    }

    @Test func `holds no more statements than it may`() throws {
        var options = PostgresOptions()
        options.statements = 3
        let session = try PostgresSession(uri: uri, options: options)
        for number in 0..<10 {
            _ = try session.run(SQLStatement("n", "SELECT \(number)"))
        }
        let held = SQLStatement("held", "SELECT count(*) FROM pg_prepared_statements")
        #expect(try #require(try session.run(held).first).int(0) <= 3)
    }

    @Test(
        arguments: [
            ("08006", .connectionLost), ("57P01", .connectionLost), ("40001", .serialization), ("53100", .diskFull),
            ("XX001", .corrupt), ("25006", .readOnly), ("08P01", .other), ("23P01", .unique), ("99999", .other),
        ] as [(String, SQLFault.Code)])
    func `knows the states of the server`(state: String, code: SQLFault.Code) throws {
        let session = try PostgresSession(uri: uri)
        let raised = fault {
            try session.execute(script: "DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '\(state)'; END$$")
        }
        #expect(raised?.code == code)
        #expect(raised?.native == state)
    }

    @Test func `tells an unreachable server from a wrong address`() {
        let unreachable = fault { _ = try PostgresSession(uri: "postgresql:///x?host=/nonexistent&user=a") }
        #expect(unreachable?.code == .connectionLost)
        let address = fault { _ = try PostgresSession(uri: "postgresql://a:se%ZZcret@host/x") }
        #expect(address?.code == .cannotOpen)
        #expect(address?.description.contains("cret") == false)
        #expect(fault { _ = try PostgresSession(uri: "host=/tmp") }?.code == .cannotOpen)
    }

    @Test func `does not tell values in its faults`() throws {
        let session = try Backend.postgres.open()
        _ = try session.run(Shop.insert, 1, "+5511999990000")
        let double = fault { _ = try session.run(Shop.insert, 1, "+5511999990000") }
        #expect(double?.description.contains("99999") == false)
        #expect(double?.message.contains("item_pkey") == true)
    }
}
