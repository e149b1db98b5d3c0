import Stores
import Synchronization

/// Waits until every event of one request is committed, then answers once.
final class CommitCountdown: Sendable {
    private struct Progress {
        var left: Int
        var fault: StoreFault?
    }

    private let progress: Mutex<Progress>
    private let answer: @Sendable (StoreFault?) -> Void

    init(count: Int, answer: @escaping @Sendable (StoreFault?) -> Void) {
        progress = Mutex(Progress(left: count))
        self.answer = answer
    }

    func add(_ result: Result<Acceptance, StoreFault>) {
        let finished = progress.withLock { progress -> Progress? in
            progress.left -= 1
            if case .failure(let fault) = result { progress.fault = fault }
            return progress.left == 0 ? progress : nil
        }
        if let finished { answer(finished.fault) }
    }
}
