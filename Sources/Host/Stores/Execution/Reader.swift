import Core
import Dispatch
import SQL
import Synchronization

/// The thread that only reads, on a connection of its own.
final class Reader: Sendable {
    private let queue = DispatchQueue(label: "recado.store.reader")
    private let source: SessionSource
    private let dialect: Dialect
    /// Bodies that run or wait.
    private let pending = Atomic<Int>(0)

    init(source: SessionSource, dialect: Dialect) {
        self.source = source
        self.dialect = dialect
    }

    func submit<Result: Sendable>(
        _ body: @escaping @Sendable (Snapshot) throws(StoreFault) -> Result,
        _ completion: @escaping @Sendable (Swift.Result<Result, StoreFault>) -> Void
    ) {
        pending.add(1, ordering: .relaxed)
        queue.async {
            defer { self.pending.subtract(1, ordering: .relaxed) }
            do throws(StoreFault) {
                completion(.success(try self.run(body)))
            } catch {
                self.source.dropIfLost()
                completion(.failure(error))
            }
        }
    }

    /// SQLite's readers see one picture anyway.
    private static let onePicture = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"

    private func run<Result>(_ body: (Snapshot) throws(StoreFault) -> Result) throws(StoreFault) -> Result {
        let session = try source.session()
        defer { try? session.rollback() }
        try storing { () throws(SQLFault) in
            try session.begin()
            if dialect == .postgres { try session.execute(script: Self.onePicture) }
        }
        return try body(Snapshot(database: Database(session: session, dialect: dialect)))
    }

    var load: ConnectionLoad {
        let (isOpen, reconnects) = source.condition
        let count = pending.load(ordering: .relaxed)
        return ConnectionLoad(
            use: .read, open: isOpen ? 1 : 0, busy: min(count, 1), waiting: max(0, count - 1), reconnects: reconnects)
    }

    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.source.close()
                continuation.resume()
            }
        }
    }
}
