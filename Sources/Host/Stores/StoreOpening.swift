import Core
import Dispatch
import Postgres
import SQL
import SQLite

/// Makes the sessions of a store.
struct StoreOpening: Sendable {
    private let address: StoreAddress
    private let options: StoreOptions

    init(_ address: StoreAddress, _ options: StoreOptions) {
        self.address = address
        self.options = options
    }

    func open() throws(StoreFault) -> Store {
        let shared = SharedState(sendAttempts: options.sendAttempts)
        let first = try storing { () throws(SQLFault) in try session(reads: false) }
        do throws(StoreFault) {
            try Migrations.standard.apply(to: first, dialect, at: options.clock())
            let writing = SessionSource(first: first, options: options) { () throws(SQLFault) in
                try session(reads: false)
            }
            let group = WriteGroup(source: writing, dialect: dialect, shared: shared)
            return Store(writer: Writer(group: group, options: options), reader: try reader())
        } catch {
            first.close()
            throw error
        }
    }

    private func reader() throws(StoreFault) -> Reader? {
        guard address != .sqlite(path: ":memory:") else { return nil }
        let first = try storing { () throws(SQLFault) in try session(reads: true) }
        let source = SessionSource(first: first, options: options) { () throws(SQLFault) in try session(reads: true) }
        return Reader(source: source, dialect: dialect)
    }

    private var dialect: Dialect {
        switch address {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    private func session(reads: Bool) throws(SQLFault) -> any SQLSession {
        switch address {
        case .sqlite(let path): return try SQLiteSession(path: path, options: sqlite(reads: reads))
        case .postgres(let url): return try PostgresSession(uri: url)
        }
    }

    private func sqlite(reads: Bool) -> SQLiteOptions {
        var sqlite = reads ? SQLiteOptions.reader : SQLiteOptions()
        sqlite.durability = options.durability == .full ? .full : .normal
        sqlite.cacheKiB = options.cacheKiB
        sqlite.checkpointPages = options.checkpointPages
        return sqlite
    }
}

/// Runs `body` on a thread that may block.
func blocking<Result: Sendable>(
    _ body: @escaping @Sendable () throws(StoreFault) -> Result
) async throws(StoreFault) -> Result {
    let result = await withCheckedContinuation {
        (continuation: CheckedContinuation<Swift.Result<Result, StoreFault>, Never>) in
        DispatchQueue(label: "recado.store.opening").async {
            do throws(StoreFault) {
                continuation.resume(returning: .success(try body()))
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
    }
    return try result.get()
}
