import Core
import Synchronization

/// The little a store remembers between transactions; losing it costs nothing but fairness.
final class SharedState: Sendable {
    let sendAttempts: Int
    /// Nil where other hosts write, too.
    let states: StateCache?
    /// The tenant that was served last, after which the next claim goes on.
    private let lastServed = Mutex("")

    init(sendAttempts: Int, states: StateCache?) {
        self.sendAttempts = sendAttempts
        self.states = states
    }

    var tenantServedLast: String {
        get { lastServed.withLock { $0 } }
        set { lastServed.withLock { $0 = newValue } }
    }
}
