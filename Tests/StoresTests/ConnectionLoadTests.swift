import Core
import Dispatch
import Postgres
import SQL
import Testing

@testable import Stores

struct ConnectionLoadTests {
    @Test(arguments: StoreKind.available)
    func `what waits for the writer is counted`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let gate = DispatchSemaphore(value: 0)
            let (begun, tell) = AsyncStream.makeStream(of: Void.self)
            store.submit { _ in
                tell.yield()
                gate.wait()
            } completion: { _ in
            }
            for await _ in begun { break }
            for _ in 1...3 {
                store.submit { _ in
                } completion: { _ in
                }
            }
            let load = try #require(store.connections.first { $0.use == .write })
            gate.signal()
            #expect(load.busy == 1)
            #expect(load.waiting == 3)
            #expect(load.open == (kind == .sqlite ? 1 : 2))
            #expect(load.reconnects == 0)
        }
    }

    @Test(.enabled(if: StoreKind.available.contains(.postgres)))
    func `a connection that was lost and replaced is counted`() async throws {
        let place = try TemporaryDatabase(.postgres)
        let store = try await Store.open(url: place.url, options: StoreOptions { .start })
        let reader = try #require(store.connections.first { $0.use == .read })
        #expect(reader.reconnects == 0)
        let pid = try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.database.firstInt(Query("pid", "SELECT pg_backend_pid()"), []) ?? 0
        }
        let server = try PostgresSession(uri: place.url)
        defer { server.close() }
        _ = try server.run(SQLStatement("end", "SELECT pg_terminate_backend($1::int, 10000)"), [.int(pid)])
        try? await store.ping()
        try await store.ping()
        #expect(store.connections.first { $0.use == .read }?.reconnects == 1)
        await store.close()
    }
}
