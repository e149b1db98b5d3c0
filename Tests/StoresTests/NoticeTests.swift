import Core
import Postgres
import SQL
import Stores
import Testing

/// What hosts of one PostgreSQL tell each other.
@Suite(.serialized, .enabled(if: StoreKind.available.contains(.postgres))) struct NoticeTests {
    private func withHosts(_ body: (TemporaryDatabase, Store, Store) async throws -> Void) async throws {
        let place = try TemporaryDatabase(.postgres)
        let options = StoreOptions { .start }
        let first = try await Store.open(url: place.url, options: options)
        let second = try await Store.open(url: place.url, options: options)
        try await body(place, first, second)
        await first.close()
        await second.close()
    }

    /// What a host hears, once it is known to listen.
    private func heard(by store: Store) async -> AsyncStream<Notice>.Iterator {
        let (stream, tell) = AsyncStream.makeStream(of: Notice.self)
        store.listen { tell.yield($0) }
        var notices = stream.makeAsyncIterator()
        for _ in Notice.Channel.allCases { _ = await notices.next() }
        return notices
    }

    @Test func `a notice reaches the other host and not the one that posted it`() async throws {
        try await withHosts { _, first, second in
            var atFirst = await heard(by: first)
            var atSecond = await heard(by: second)
            first.post(Notice(.jobs, "clinica-sol"))
            #expect(await atSecond.next() == Notice(.jobs, "clinica-sol"))
            second.post(Notice(.timers))
            #expect(await atFirst.next() == Notice(.timers))
        }
    }

    @Test func `who only posts need not listen, and what waits goes out before the end`() async throws {
        try await withHosts { _, first, second in
            var atSecond = await heard(by: second)
            first.post(Notice(.jobs))
            await first.close()
            #expect(await atSecond.next() == Notice(.jobs))
        }
    }

    @Test func `after a lost connection a host listens again, and is told to look at everything`() async throws {
        try await withHosts { place, first, second in
            var atFirst = await heard(by: first)
            let server = try PostgresSession(uri: place.url)
            defer { server.close() }
            let end = SQLStatement(
                "end_listeners",
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'recado notices' AND query LIKE '%' || current_schema() || '%'
                """)
            #expect(try server.run(end, []).count == 1)
            for channel in Notice.Channel.allCases { #expect(await atFirst.next() == Notice(channel)) }
            second.post(Notice(.jobs, "x"))
            #expect(await atFirst.next() == Notice(.jobs, "x"))
        }
    }

    @Test func `a payload no database takes is left out`() {
        #expect(Notice(.jobs, String(repeating: "x", count: 1_001)) == Notice(.jobs))
        #expect(Notice(.jobs, "a\0b") == Notice(.jobs))
    }
}
