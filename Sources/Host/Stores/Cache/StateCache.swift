import Core
import Dispatch
import Synchronization

/// The states of the contacts met last, so that a dialogue that goes on need not be read again for each message.
///
/// Only for SQLite, whose file one host writes. What a transaction's steps leave is kept from its commit on; everything
/// else that changes a table states are read from lets go of them all, in this process (``Database``) or another.
final class StateCache: Sendable {
    fileprivate struct Contents {
        var states: [SenderKey: CachedState] = [:]
        /// In the order in which they came; the oldest gives its place to the next when all are taken.
        var places: [SenderKey] = []
        var oldest = 0
        /// What the running transaction left; nil where a state is not worth keeping.
        var uncommitted: [SenderKey: CachedState?] = [:]
        /// Whether the running transaction's states may be old themselves, so that none of them is kept.
        var isClosed = false
        var mark: Mark?
    }

    /// Another one whenever another process may have written meanwhile.
    struct Mark: Hashable {
        let session: Int
        let version: Int64?
    }

    private let contents = Mutex(Contents())
    private let capacity: Int
    private let found = Atomic<Int>(0)
    private let missed = Atomic<Int>(0)

    /// - Parameter capacity: contacts kept at most.
    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// How many senders' states were found here, and how many had to be read.
    var use: (found: Int, missed: Int) { (found.load(ordering: .relaxed), missed.load(ordering: .relaxed)) }

    /// A transaction begins; what an earlier one left without a commit is gone.
    func begin(_ mark: Mark) {
        let old = contents.withLock { contents -> [SenderKey: CachedState] in
            contents.uncommitted.removeAll(keepingCapacity: true)
            contents.isClosed = false
            defer { contents.mark = mark }
            return contents.mark != mark || mark.version == nil ? contents.letGo() : [:]
        }
        Self.release(old)
    }

    func commit() {
        contents.withLock { contents in
            for (key, state) in contents.uncommitted { contents.set(key, state, capacity) }
            contents.uncommitted.removeAll(keepingCapacity: true)
        }
    }

    /// Something changed that no step tells of; until the transaction ends nothing is kept or found.
    func forget() {
        let old = contents.withLock { contents -> [SenderKey: CachedState] in
            contents.uncommitted.removeAll()
            contents.isClosed = true
            return contents.letGo()
        }
        Self.release(old)
    }

    /// The state of each message's sender, where it is known without reading.
    func find(_ requests: [StateRequest], now: Instant) -> [LoadedState?] {
        let states = contents.withLock { contents in requests.map { contents.state(for: $0) } }
        let senders = requests.count { if case .sender = $0.subject { true } else { false } }
        let count = states.count { $0 != nil }
        found.add(count, ordering: .relaxed)
        missed.add(senders - count, ordering: .relaxed)
        return states.map { $0.map { LoadedState(state: $0.state(now: now)) } }
    }

    /// What the running transaction left; counts from its commit on.
    func keep(_ states: [(key: SenderKey, state: CachedState?)]) {
        contents.withLock { contents in
            guard !contents.isClosed else { return }
            for (key, state) in states { contents.uncommitted[key] = .some(state) }
        }
    }

    /// Thousands of states end on another thread than the writer's.
    private static func release(_ states: [SenderKey: CachedState]) {
        if !states.isEmpty { DispatchQueue.global(qos: .utility).async { withExtendedLifetime(states) {} } }
    }
}

extension StateCache.Contents {
    /// Gives back what was kept.
    mutating func letGo() -> [SenderKey: CachedState] {
        defer {
            states = [:]
            places = []
            oldest = 0
        }
        return states
    }

    mutating func set(_ key: SenderKey, _ state: CachedState?, _ capacity: Int) {
        guard let state else {
            states[key] = nil
            return
        }
        guard states.updateValue(state, forKey: key) == nil else { return }
        if places.count < capacity {
            places.append(key)
        } else {
            if places[oldest] != key { states[places[oldest]] = nil }
            places[oldest] = key
            oldest = (oldest + 1) % capacity
        }
    }

    func state(for request: StateRequest) -> CachedState? {
        guard let (key, identities) = Self.sender(of: request), let kept = self[key], kept.knows(identities) else {
            return nil
        }
        return kept
    }

    private static func sender(of request: StateRequest) -> (key: SenderKey, identities: [Identity])? {
        guard case .sender(let identities, _) = request.subject else { return nil }
        let canonical = SenderIdentities.canonical(identities)
        return SenderKey(request.tenant, canonical).map { ($0, canonical) }
    }

    private subscript(_ key: SenderKey) -> CachedState? {
        if let changed = uncommitted[key] { return changed }
        return states[key]
    }
}
