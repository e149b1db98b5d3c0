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
        let upkeep = upkeep
        let shared = SharedState(
            sendAttempts: options.sendAttempts,
            states: dialect == .sqlite ? StateCache(capacity: options.cachedStates) : nil)
        let first = try storing { () throws(SQLFault) in try session(reads: false) }
        do throws(StoreFault) {
            try Migrations.standard.apply(to: first, dialect, at: options.clock())
            let flush = flush(of: first)
            var writers = [writer(first, shared, flush, upkeep)]
            while writers.count < lanes {
                writers.append(
                    writer(try storing { () throws(SQLFault) in try session(reads: false) }, shared, flush, upkeep))
            }
            return Store(writers: writers, reader: try reader(), notices: notices, shared: shared)
        } catch {
            first.close()
            throw error
        }
    }

    private func writer(
        _ first: any SQLSession, _ shared: SharedState, _ flush: Flusher.Flush?, _ upkeep: (any Upkeep)?
    ) -> Writer {
        let source = SessionSource(first: first, options: options) { () throws(SQLFault) in try session(reads: false) }
        return Writer(
            group: WriteGroup(source: source, dialect: dialect, shared: shared, upkeep: upkeep),
            flusher: Flusher(flush), options: options)
    }

    /// One for all writers.
    private var upkeep: (any Upkeep)? {
        switch address {
        case .sqlite(path: ":memory:"): nil
        case .sqlite(let path):
            WALCheckpointer(
                limit: options.checkpointPages, free: { SQLiteSession.freeBytes(beside: path) },
                open: { () throws(SQLFault) in try SQLiteSession(path: path, options: sqlite(reads: false)) })
        case .postgres(let url):
            PlannerStatistics(clock: options.clock) { () throws(SQLFault) in
                var options = PostgresOptions()
                options.applicationName = "recado statistics"
                return try PostgresSession(uri: url, options: options)
            }
        }
    }

    /// A file has one writer; a server works for several at a time.
    private var lanes: Int { dialect == .sqlite ? 1 : max(1, options.lanes) }

    /// PostgreSQL waits for the disk within the commit.
    private func flush(of session: any SQLSession) -> Flusher.Flush? {
        guard options.durability == .full, let log = (session as? SQLiteSession)?.log else { return nil }
        return { () throws(SQLFault) in try log.flush() }
    }

    private func reader() throws(StoreFault) -> Reader? {
        guard address != .sqlite(path: ":memory:") else { return nil }
        let first = try storing { () throws(SQLFault) in try session(reads: true) }
        let source = SessionSource(first: first, options: options) { () throws(SQLFault) in try session(reads: true) }
        return Reader(source: source, dialect: dialect)
    }

    /// It connects once somebody posts or listens.
    private var notices: NoticeBoard? {
        guard case .postgres(let url) = address else { return nil }
        return NoticeBoard { () throws(SQLFault) in
            var options = PostgresOptions()
            options.applicationName = "recado notices"
            return try PostgresSession(uri: url, options: options)
        }
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
        // Whoever answers waits for the disk in ``Flusher``, the writer does not.
        sqlite.durability = .normal
        sqlite.cacheKiB = options.cacheKiB
        sqlite.checkpointPages = 0
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
