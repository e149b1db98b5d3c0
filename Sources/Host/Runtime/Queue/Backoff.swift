import Core

/// How long to wait before another attempt: doubled each time, with jitter so that many do not come back at once.
package struct Backoff: Sendable {
    /// The first wait, in milliseconds.
    package var first: Int64 = 1_000
    /// The longest wait, in milliseconds.
    package var longest: Int64 = 300_000
    /// A number from 0 up to 1.
    private let random: @Sendable () -> Double

    package init(random: @escaping @Sendable () -> Double) { self.random = random }

    /// - Parameters:
    ///   - attempt: the one that failed, counted from 1.
    ///   - asked: what the other side asked for, in milliseconds; never undercut, at most an hour.
    package func milliseconds(after attempt: Int, asked: Int64?) -> Int64 {
        let doubled = first << Int64(min(max(attempt - 1, 0), 20))
        let wait = min(longest, doubled)
        let jittered = wait - wait / 4 + Int64(Double(wait / 2) * random())
        return max(jittered, min(asked ?? 0, 3_600_000))
    }
}
