import Core
import SQL
import Synchronization

/// Opens a session when there is none, and paces the attempts while the database is down.
final class SessionSource: Sendable {
    private struct State {
        var session: (any SQLSession)?
        var failed: (fault: StoreFault, at: Instant)?
        var isClosed = false
        var reconnects = 0
    }

    private let state: Mutex<State>
    private let open: @Sendable () throws(SQLFault) -> any SQLSession
    private let pause: Int64
    private let clock: @Sendable () -> Instant

    init(
        first: any SQLSession, options: StoreOptions, open: @escaping @Sendable () throws(SQLFault) -> any SQLSession
    ) {
        state = Mutex(State(session: first))
        self.open = open
        pause = options.reconnectMilliseconds
        clock = options.clock
    }

    /// Blocks while it connects; to be called from the thread that owns the session.
    func session() throws(StoreFault) -> any SQLSession {
        let (known, fault) = state.withLock { state in (state.session, refusal(state)) }
        if let fault { throw fault }
        if let known, known.isAlive { return known }
        do throws(SQLFault) {
            let made = try open()
            keep(made)
            return made
        } catch {
            let fault = StoreFault(error)
            let now = clock()
            state.withLock { $0.failed = (fault, now) }
            throw fault
        }
    }

    private func keep(_ session: any SQLSession) {
        state.withLock { state in
            state.session = session
            state.failed = nil
            state.reconnects += 1
        }
    }

    private func refusal(_ state: State) -> StoreFault? {
        if state.isClosed { return StoreFault(.closed, StoreFault.Code.closed.words) }
        guard let failed = state.failed else { return nil }
        let waited = clock().milliseconds(since: failed.at)
        return waited >= 0 && waited < pause ? failed.fault : nil
    }

    /// Whether there is a session, and how often a lost one was replaced.
    var condition: (isOpen: Bool, reconnects: Int) { state.withLock { ($0.session != nil, $0.reconnects) } }

    /// Lets go of a session that was lost, so that the next work opens another.
    func dropIfLost() {
        let lost = state.withLock { state -> (any SQLSession)? in
            guard let session = state.session, !session.isAlive else { return nil }
            state.session = nil
            return session
        }
        lost?.close()
    }

    func close() {
        let session = state.withLock { state -> (any SQLSession)? in
            state.isClosed = true
            defer { state.session = nil }
            return state.session
        }
        session?.close()
    }
}
