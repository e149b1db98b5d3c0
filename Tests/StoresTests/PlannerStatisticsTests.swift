import Core
import Postgres
import SQL
import Synchronization
import Testing

@testable import Stores

/// What PostgreSQL's planner knows of tables that grow.
@Suite(.enabled(if: StoreKind.available.contains(.postgres))) struct PlannerStatisticsTests {
    private static let known = SQLStatement(
        "known", "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass($1)")

    private func fill(_ table: String, _ rows: Range<Int>, at url: String) throws {
        let session = try PostgresSession(uri: url)
        defer { session.close() }
        try session.execute(script: "CREATE TABLE IF NOT EXISTS \(table) (id bigint)")
        try session.execute(
            script: "INSERT INTO \(table) SELECT generate_series(\(rows.lowerBound), \(rows.upperBound - 1))")
        // Counts are told at most once a second otherwise.
        _ = try session.run(SQLStatement("flush", "SELECT pg_stat_force_next_flush()"), [])
    }

    @Test func `a table that has outgrown what was known of it is counted anew, a small one is left alone`() throws {
        let place = try TemporaryDatabase(.postgres)
        let url = place.url
        let now = Mutex(Instant.start)
        let statistics = PlannerStatistics(
            clock: { now.withLock { $0 } }, open: { () throws(SQLFault) in try PostgresSession(uri: url) })
        let session = try PostgresSession(uri: url)
        defer { session.close() }
        func knows(_ table: String) throws -> Int64? {
            statistics.committed(session)
            statistics.finish()
            return try session.run(Self.known, .text(table)).first?.int(0)
        }
        try fill("small", 0..<400, at: url)
        try fill("grown", 0..<700, at: url)
        #expect(try knows("grown") == 700)
        #expect(try knows("small") == -1)

        try fill("grown", 700..<1_500, at: url)
        now.withLock { $0 = $0.adding(milliseconds: 2_000) }
        #expect(try knows("grown") == 700, "little more than what is known")
        try fill("grown", 1_500..<5_000, at: url)
        #expect(try knows("grown") == 700, "it looked just now")
        now.withLock { $0 = $0.adding(milliseconds: 2_000) }
        #expect(try knows("grown") == 5_000)
    }

    @Test func `a server that is away is asked again later`() throws {
        let place = try TemporaryDatabase(.postgres)
        let url = place.url
        let now = Mutex(Instant.start)
        let isAway = Mutex(true)
        let statistics = PlannerStatistics(
            clock: { now.withLock { $0 } },
            open: { () throws(SQLFault) in
                if isAway.withLock({ $0 }) { throw SQLFault(.connectionLost, "away") }
                return try PostgresSession(uri: url)
            })
        let session = try PostgresSession(uri: url)
        defer { session.close() }
        try fill("grown", 0..<700, at: url)
        statistics.committed(session)
        statistics.finish()
        isAway.withLock { $0 = false }
        now.withLock { $0 = $0.adding(milliseconds: 2_000) }
        statistics.committed(session)
        statistics.finish()
        #expect(try session.run(Self.known, "grown").first?.int(0) == 700)
    }
}
