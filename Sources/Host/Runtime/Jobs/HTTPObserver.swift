import Core
import Synchronization

/// The way out for one job, remembering whether the other side answered.
final class HTTPObserver: HTTPPort {
    private let http: any HTTPPort
    private let last = Mutex<Bool?>(nil)

    init(_ http: any HTTPPort) { self.http = http }

    /// False after no answer at all or a 5xx; nil when nobody was asked.
    var answered: Bool? { last.withLock { $0 } }

    func perform(_ call: HTTPCall) async -> Result<HTTPAnswer, HTTPFailure> {
        let result = await http.perform(call)
        let answered =
            switch result {
            case .success(let answer): answer.status < 500
            case .failure: false
            }
        last.withLock { $0 = answered }
        return result
    }
}
