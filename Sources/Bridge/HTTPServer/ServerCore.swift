import Dispatch
import Synchronization

/// What all connections of one server share.
final class ServerCore: Sendable {
    let configuration: HTTPServerConfiguration
    let handler: @Sendable (HTTPRequest, HTTPReply) -> Void
    private let connections = Mutex<[ObjectIdentifier: ServerConnection]>([:])
    private let requests = Atomic<Int>(0)
    private let draining = Atomic<Bool>(false)
    private let closed = Atomic<Bool>(false)
    private let quiet = DispatchSemaphore(value: 0)

    init(_ configuration: HTTPServerConfiguration, _ handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void) {
        self.configuration = configuration
        self.handler = handler
    }

    /// Each answer from now on is its connection's last.
    var isDraining: Bool { draining.load(ordering: .relaxed) }
    /// No request waits for its handler any more.
    var isClosed: Bool { closed.load(ordering: .sequentiallyConsistent) }

    func opened(_ connection: ServerConnection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = connection }
    }

    func ended(_ connection: ServerConnection) {
        connections.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(connection)) }
    }

    func requestBegan() {
        requests.add(1, ordering: .sequentiallyConsistent)
    }

    func requestEnded() {
        let left = requests.subtract(1, ordering: .sequentiallyConsistent).newValue
        if left == 0, draining.load(ordering: .sequentiallyConsistent) { quiet.signal() }
    }

    /// Waits until no request is open, or until then.
    func drain(until deadline: DispatchTime) {
        draining.store(true, ordering: .sequentiallyConsistent)
        while requests.load(ordering: .sequentiallyConsistent) > 0 {
            guard quiet.wait(timeout: deadline) == .success else { return }
        }
    }

    /// Answers what still waits with 503 and lets nothing wait again.
    func abandonAll() {
        closed.store(true, ordering: .sequentiallyConsistent)
        for connection in connections.withLock({ Array($0.values) }) { connection.abandon() }
    }

    /// Breaks off clients that have kept a connection busy too long with one request.
    func breakOffSlow() {
        let limit = MonotonicSeconds.now - Int64(configuration.requestSeconds)
        // Under the lock: a connection leaves the table before its descriptor is closed and used again.
        connections.withLock { connections in
            for connection in connections.values { connection.breakOff(before: limit) }
        }
    }
}
