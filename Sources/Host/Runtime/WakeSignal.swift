import Core
import Synchronization

/// Lets one loop sleep until its next due time, or until somebody has work for it.
package final class WakeSignal: Sendable {
    private struct State {
        var isRaised = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let clock: Clock
    private let state = Mutex(State())

    package init(clock: Clock) { self.clock = clock }

    /// Wakes the loop; a wake while it works is kept for its next wait.
    package func raise() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            defer { state.waiter = nil }
            if state.waiter == nil { state.isRaised = true }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Returns when raised, after so many milliseconds, or when the task is cancelled. Only one loop may wait.
    func wait(milliseconds: Int64) async {
        let alarm = Task {
            await clock.sleep(max(0, milliseconds))
            if !Task.isCancelled { raise() }
        }
        await withTaskCancellationHandler {
            await raised()
        } onCancel: {
            raise()
        }
        alarm.cancel()
    }

    private func raised() async {
        await withCheckedContinuation { continuation in
            let isRaised = state.withLock { state in
                defer { state.isRaised = false }
                if !state.isRaised { state.waiter = continuation }
                return state.isRaised
            }
            if isRaised { continuation.resume() }
        }
    }
}
