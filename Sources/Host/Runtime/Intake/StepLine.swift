import Dispatch
import Stores
import Synchronization

/// Steps on their way from the thread that evaluates a batch to the writer, which stores them meanwhile.
final class StepLine: Sendable {
    private enum Part: Sendable {
        case steps([CommittedStep])
        case end(Result<BatchResult, StoreFault>)
    }

    private static let queue = DispatchQueue(label: "recado.evaluation", attributes: .concurrent)
    private let parts = Mutex<[Part]>([])
    private let ready = DispatchSemaphore(value: 0)

    /// Evaluates on a thread of its own, handing on steps with the closure it is given.
    func fill(_ evaluate: @escaping @Sendable (([CommittedStep]) -> Void) throws(StoreFault) -> BatchResult) {
        Self.queue.async { [self] in
            do throws(StoreFault) {
                put(.end(.success(try evaluate { put(.steps($0)) })))
            } catch {
                put(.end(.failure(error)))
            }
        }
    }

    /// Stores what comes until the end; returns only when the other thread is done, also after a fault.
    func empty(_ save: ([CommittedStep]) throws(StoreFault) -> Void) throws(StoreFault) -> BatchResult {
        var fault: StoreFault?
        while true {
            ready.wait()
            switch parts.withLock({ $0.removeFirst() }) {
            case .steps(let steps):
                guard fault == nil else { continue }
                do throws(StoreFault) { try save(steps) } catch { fault = error }
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
