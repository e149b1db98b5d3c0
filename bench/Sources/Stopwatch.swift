/// How long something took.
struct Stopwatch {
    private let start = ContinuousClock.now

    var seconds: Double {
        let parts = start.duration(to: .now).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }

    /// Repeats `body` for so long, and gives the mean seconds of one; a third of the time before it counts warms up.
    static func mean(seconds: Double, _ body: (Int) -> Void) -> Double {
        _ = repeated(seconds: seconds / 3, body)
        return repeated(seconds: seconds, body)
    }

    private static func repeated(seconds: Double, _ body: (Int) -> Void) -> Double {
        let watch = Stopwatch()
        var count = 0
        var batch = 1
        while watch.seconds < seconds {
            for _ in 0..<batch {
                body(count)
                count += 1
            }
            batch = min(batch * 2, 256)
        }
        return watch.seconds / Double(max(count, 1))
    }
}
