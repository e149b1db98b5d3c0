import Stores

/// What one host counts while it works.
package final class Metrics: Sendable {
    package let taken = Counter()
    package let duplicates = Counter()
    package let refused = Counter()
    package let batchFaults = Counter()
    package let batchSizes = Histogram(bounds: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
    /// Seconds in which a whole batch was loaded, stepped through and stored, the commit not counted.
    package let batchSeconds = Histogram(bounds: Metrics.seconds)
    /// Seconds in which the engine stepped through a batch.
    package let evaluationSeconds = Histogram(bounds: Metrics.seconds)

    package let attempts = Counter()
    package let done = Counter()
    package let retried = Counter()
    package let dead = Counter()
    package let inDoubt = Counter()
    package let postponed = Counter()
    package let lapsed = Counter()

    /// Old rows this host let go of.
    package let purged = Dictionary(uniqueKeysWithValues: Retention.Kind.allCases.map { ($0, Counter()) })

    package let reloads = Counter()
    package let failedReloads = Counter()

    private static let seconds = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]

    package init() {}
}
