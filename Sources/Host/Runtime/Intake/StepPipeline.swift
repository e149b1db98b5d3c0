import Dispatch
import Stores
import Synchronization

/// Rows on their way from the thread that evaluates a batch to the writer, which stores them meanwhile.
final class StepPipeline: Sendable {
    private enum Part: Sendable {
        case rows(StepRows)
        case end(Result<BatchResult, StoreFault>)
    }

    private static let queue = DispatchQueue(label: "recado.evaluation", attributes: .concurrent)
    private let parts = Mutex<[Part]>([])
    private let ready = DispatchSemaphore(value: 0)

    /// Evaluates on a thread of its own, handing on rows with the closure it is given.
    func fill(_ evaluate: @escaping @Sendable ((StepRows) -> Void) throws(StoreFault) -> BatchResult) {
        Self.queue.async { [self] in
            do throws(StoreFault) {
                put(.end(.success(try evaluate { put(.rows($0)) })))
            } catch {
                put(.end(.failure(error)))
            }
        }
    }

    /// Stores what comes until the end; returns only when the other thread is done, also after a fault.
    func empty(_ save: (StepRows) throws(StoreFault) -> Void) throws(StoreFault) -> BatchResult {
        var fault: StoreFault?
        while true {
            ready.wait()
            switch parts.withLock({ $0.removeFirst() }) {
            case .rows(let rows):
                guard fault == nil else { continue }
                do throws(StoreFault) { try save(rows) } catch { fault = error }
            case .end(let result):
                if let fault { throw fault }
                return try result.get()
            }
        }
    }

    private func put(_ part: Part) {
        parts.withLock { $0.append(part) }
        ready.signal()
    }
}
