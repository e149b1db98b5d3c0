import Core

/// Lets one loop sleep until its next due time, or until somebody has work for it.
package struct WakeSignal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let clock: Clock

    package init(clock: Clock) {
        self.clock = clock
        (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Wakes the loop; a wake while it works is kept for its next wait.
    package func raise() { continuation.yield() }

    /// Returns when raised, or after so many milliseconds. Only one loop may wait.
    func wait(milliseconds: Int64) async {
        let alarm = Task {
            await clock.sleep(max(0, milliseconds))
            // Cut short, it must not ring: the loop would wake itself for ever.
            if !Task.isCancelled { continuation.yield() }
        }
        for await _ in stream { break }
        alarm.cancel()
    }
}
