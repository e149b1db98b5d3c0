import Core
import Stores

/// Wakes this host's loops when there is work for them, and hears what other hosts of the database cannot do at once.
///
/// A host with free slots takes its own work and tells nobody: waking all for every job would have all ask for it.
package struct WorkNotifier: Sendable {
    private let store: Store
    private let queue: WakeSignal
    private let time: WakeSignal
    private let versions: WakeSignal
    private let clock: Clock
    /// Milliseconds until every host has looked by itself; who sets an earlier timer tells them.
    private static let look: Int64 = 1_000

    package init(store: Store, queue: WakeSignal, time: WakeSignal, versions: WakeSignal, clock: Clock) {
        self.store = store
        self.versions = versions
        self.queue = queue
        self.time = time
        self.clock = clock
    }

    /// From now on.
    package func listen() {
        store.listen { [queue, time, versions] notice in
            switch notice.channel {
            case .jobs: queue.raise()
            case .timers: time.raise()
            case .versions: versions.raise()
            }
        }
    }

    /// After a commit of this host.
    package func note(_ work: CommittedWork) {
        if work.jobs > 0 { queue.raise() }
        guard let due = work.timer else { return }
        time.raise()
        if due.milliseconds(since: clock.now()) < Self.look { store.post(Notice(.timers)) }
    }
}
