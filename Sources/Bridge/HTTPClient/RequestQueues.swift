/// Requests that wait for a free connection, a queue for each host.
///
/// libcurl can queue them itself, but 7.88 now and then forgets to wake the next one until its connect timeout; seen here
/// as a stall of 10 s in one of eight runs of a thousand requests on four connections.
struct RequestQueues {
    private struct Host {
        var open = 0
        var waiting: [Transfer] = []
        /// The first of `waiting` not taken yet.
        var head = 0
        var isReady = false

        var isWaiting: Bool { head < waiting.count }

        mutating func take() -> Transfer? {
            guard isWaiting else { return nil }
            defer {
                head += 1
                if head > 64, head * 2 > waiting.count {
                    waiting.removeFirst(head)
                    head = 0
                }
            }
            return waiting[head]
        }
    }

    private let perHost: Int
    private let total: Int
    private var hosts: [String: Host] = [:]
    private var open = 0
    /// Hosts that may begin a request, the longest waiting first.
    private var ready: [String] = []

    init(perHost: Int, total: Int) {
        self.perHost = max(perHost, 1)
        self.total = max(total, 1)
    }

    /// Whether some request waits; one that has ended meanwhile may be among them.
    var isWaiting: Bool { hosts.values.contains { $0.isWaiting } }

    mutating func add(_ transfer: Transfer) {
        hosts[transfer.origin, default: Host()].waiting.append(transfer)
        offer(transfer.origin)
    }

    /// Takes a request that may begin now, the hosts in turn.
    mutating func next() -> Transfer? {
        while open < total, let name = ready.first {
            ready.removeFirst()
            hosts[name]?.isReady = false
            var taken = hosts[name]?.take()
            while let transfer = taken, transfer.isFinished { taken = hosts[name]?.take() }
            if let transfer = taken {
                hosts[name]?.open += 1
                open += 1
                offer(name)
                return transfer
            }
            forgetIfIdle(name)
        }
        return nil
    }

    /// Frees the place of a request that `next` gave.
    mutating func ended(_ transfer: Transfer) {
        hosts[transfer.origin]?.open -= 1
        open -= 1
        offer(transfer.origin)
        forgetIfIdle(transfer.origin)
    }

    /// Every request that still waits and meets the condition; it stays queued until its turn comes.
    func waiting(where condition: (Transfer) -> Bool) -> [Transfer] {
        hosts.values.flatMap { $0.waiting[$0.head...].filter { !$0.isFinished && condition($0) } }
    }

    private mutating func offer(_ name: String) {
        guard let host = hosts[name], host.isWaiting, !host.isReady, host.open < perHost else { return }
        hosts[name]?.isReady = true
        ready.append(name)
    }

    private mutating func forgetIfIdle(_ name: String) {
        guard let host = hosts[name], host.open == 0, !host.isWaiting else { return }
        hosts[name] = nil
    }
}
