/// A point on the time line: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Always within the years 0001 to 9999 UTC; arithmetic that would leave them stops at `distantPast`
/// or `distantFuture`.
package struct Instant: Sendable, Hashable {
    package let milliseconds: Int64

    package static let distantPast = Instant(milliseconds: .min)
    package static let distantFuture = Instant(milliseconds: .max)
    package static let epoch = Instant(milliseconds: 0)

    private static let bounds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    package init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: overflow ? (seconds < 0 ? .min : .max) : product)
    }

    /// Whole seconds since 1970, rounded towards the past.
    package var seconds: Int64 { milliseconds.flooredQuotient(by: 1000) }

    package func adding(milliseconds delta: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(delta)
        return Instant(milliseconds: overflow ? (delta < 0 ? .min : .max) : sum)
    }

    /// How many milliseconds this instant lies after `other`; negative when it lies before.
    package func milliseconds(since other: Instant) -> Int64 { milliseconds - other.milliseconds }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Int64 {
    /// The quotient rounded down, also for negative numbers; `divisor` is positive.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
