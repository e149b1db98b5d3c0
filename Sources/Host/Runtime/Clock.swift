import Core

/// The time, and the waiting for it. `App` gives the real one, tests their own.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant
    /// Returns after so many milliseconds, or at once when the task is cancelled.
    package let sleep: @Sendable (Int64) async -> Void

    package init(now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Int64) async -> Void) {
        self.now = now
        self.sleep = sleep
    }
}
