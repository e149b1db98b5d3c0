import Core
import SQL
import SQLite

/// Everything Recado remembers, in SQLite or PostgreSQL.
///
/// All methods may be called from anywhere; the blocking work happens on threads of the store's own.
package final class Store: Sendable {
    let writers: [Writer]
    /// Nil for a database in memory, which only its writer sees.
    let reader: Reader?
    /// Nil for SQLite, whose file has one host.
    let notices: NoticeBoard?
    private let shared: SharedState

    init(writers: [Writer], reader: Reader?, notices: NoticeBoard?, shared: SharedState) {
        self.writers = writers
        self.reader = reader
        self.notices = notices
        self.shared = shared
    }

    /// Opens the database, and brings its schema up to date.
    ///
    /// - Parameter url: `sqlite:data/recado.db`, `sqlite::memory:` or `postgresql://user@host/database`.
    /// - Throws: ``StoreFault/Code/newerSchema`` when a newer Recado made it, ``StoreFault/Code/unavailable``.
    package static func open(url: String, options: StoreOptions) async throws(StoreFault) -> Store {
        let address = try StoreAddress(url)
        return try await blocking { () throws(StoreFault) in try StoreOpening(address, options).open() }
    }

    /// Runs `body` in a transaction that other waiting bodies share, and returns when it is committed.
    ///
    /// `body` may be run more than once before it counts, so it must change nothing but the transaction. When it
    /// throws, its own changes are undone and those of its neighbours are not.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreFault) -> Result
    ) async throws(StoreFault) -> Result {
        let result = await withCheckedContinuation { continuation in
            submit(body) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// ``write(_:)`` for callers without a task; `completion` runs on a thread of the store's and must be quick.
    ///
    /// - Parameter lane: bodies of one lane run in the order in which they came; of different ones, side by side.
    package func submit<Result: Sendable>(
        lane: Int = 0, _ body: @escaping @Sendable (Transaction) throws(StoreFault) -> Result,
        completion: @escaping @Sendable (Swift.Result<Result, StoreFault>) -> Void
    ) {
        writers[lane % writers.count].submit(WriteRequest(body, completion))
    }

    /// How many lanes there are.
    package var lanes: Int { writers.count }

    /// Runs `body` on one consistent picture of the database, without waiting for writers.
    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Snapshot) throws(StoreFault) -> Result
    ) async throws(StoreFault) -> Result {
        guard let reader else {
            return try await write { (transaction) throws(StoreFault) in try body(transaction.reading) }
        }
        let result = await withCheckedContinuation { continuation in
            reader.submit(body) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// Throws at once when the database does not answer.
    package func ping() async throws(StoreFault) {
        try await read { (snapshot) throws(StoreFault) in try snapshot.ping() }
    }

    /// Tells the other hosts, after a commit; nobody waits for it. Nothing happens on SQLite.
    package func post(_ notice: Notice) { notices?.post(notice) }

    /// Hears what other hosts post, one listener at a time; `hear` runs on a thread of the store's and must be quick.
    ///
    /// Each time a connection is made it also hears every channel without a payload: something may have been missed.
    package func listen(_ hear: @escaping @Sendable (Notice) -> Void) { notices?.listen(hear) }

    /// Transactions committed since the store was opened.
    package var commits: Int { writers.reduce(0) { $0 + $1.commits } }

    /// How many senders' states were found in memory, and how many had to be read; nil on PostgreSQL.
    package var stateUse: (found: Int, missed: Int)? { shared.states?.use }

    /// Finishes what waits; everything later is refused with ``StoreFault/Code/closed``.
    package func close() async {
        await notices?.close()
        await reader?.close()
        for writer in writers { await writer.close() }
    }
}
