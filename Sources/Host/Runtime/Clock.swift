import Core

/// The time, and the waiting for it. `App` gives the real one, tests their own.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant
    /// Nanoseconds that only grow, for measuring how long something took.
    package let ticks: @Sendable () -> UInt64
    /// Returns after so many milliseconds, or at once when the task is cancelled.
    package let sleep: @Sendable (Int64) async -> Void

    package init(
        now: @escaping @Sendable () -> Instant, ticks: @escaping @Sendable () -> UInt64 = { 0 },
        sleep: @escaping @Sendable (Int64) async -> Void
    ) {
        self.now = now
        self.ticks = ticks
        self.sleep = sleep
    }
}
