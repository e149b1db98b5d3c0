/// One in so long, with so many at once after a rest.
package struct RateLimit: Sendable, Hashable {
    /// Between two, in microseconds.
    package let interval: Int64
    package let burst: Int64

    package init(milliseconds: Int64, burst: Int64) {
        interval = max(1, milliseconds * 1_000)
        self.burst = max(1, burst)
    }

    package init(perSecond: Int64, burst: Int64) {
        interval = 1_000_000 / max(1, min(perSecond, 1_000_000))
        self.burst = max(1, burst)
    }
}
