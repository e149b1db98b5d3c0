import Synchronization

/// How often values fell below each bound; adding one allocates nothing.
package final class Histogram: Sendable {
    package struct Picture: Sendable, Hashable {
        /// For each bound how many values were not above it; the last counts all.
        package var counts: [Int]
        package var sum: Double
    }

    package let bounds: [Double]
    private let picture: Mutex<Picture>

    /// - Parameter bounds: growing.
    package init(bounds: [Double]) {
        self.bounds = bounds
        picture = Mutex(Picture(counts: Array(repeating: 0, count: bounds.count + 1), sum: 0))
    }

    package func add(_ value: Double) {
        let place = bounds.firstIndex { value <= $0 } ?? bounds.count
        picture.withLock { picture in
            picture.counts[place] += 1
            picture.sum += value
        }
    }

    /// Cumulative, as Prometheus wants it.
    package var current: Picture {
        var picture = picture.withLock { $0 }
        for place in picture.counts.indices.dropFirst() { picture.counts[place] += picture.counts[place - 1] }
        return picture
    }
}
