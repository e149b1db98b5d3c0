import Stores
import Synchronization

/// A transaction that two threads use, one at a time.
final class SharedTransaction: Sendable {
    private let transaction: Mutex<Transaction>

    init(_ transaction: Transaction) { self.transaction = Mutex(transaction) }

    func save(_ rows: StepRows) throws(StoreFault) {
        try transaction.withLock { (transaction) throws(StoreFault) in try transaction.save(rows) }
    }

    func reading<Result>(_ body: (Snapshot) throws(StoreFault) -> Result) throws(StoreFault) -> Result {
        try transaction.withLock { (transaction) throws(StoreFault) in try body(transaction.reading) }
    }
}
