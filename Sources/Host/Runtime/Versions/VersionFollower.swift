/// Looks once a second for versions that were activated elsewhere.
package struct VersionFollower: Sendable {
    private let reloader: Reloader
    private let clock: Clock
    private let signal: WakeSignal
    /// In milliseconds; two seconds are promised.
    private static let pause: Int64 = 1_000

    /// - Parameter signal: raised when somebody is known to have activated a version.
    package init(reloader: Reloader, clock: Clock, signal: WakeSignal) {
        self.reloader = reloader
        self.clock = clock
        self.signal = signal
    }

    /// Runs until its task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await signal.wait(milliseconds: Self.pause)
            if !Task.isCancelled { await reloader.look() }
        }
    }
}
