import Glibc

/// How long something took.
struct Stopwatch {
    /// Which time counts.
    enum Kind: Sendable {
        /// What a clock on the wall shows.
        case wall
        /// What this thread worked: for bodies that do not wait, the same however busy the machine is.
        case work

        fileprivate var seconds: Double {
            var time = timespec()
            clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }

    private let kind: Kind
    private let start: Double

    init(_ kind: Kind = .wall) {
        self.kind = kind
        start = kind.seconds
    }

    var seconds: Double { kind.seconds - start }

    /// Repeats `body` for so long, and gives the mean seconds of work of one; a third of the time before it counts
    /// warms up.
    static func mean(seconds: Double, _ body: (Int) -> Void) -> Double {
        _ = repeated(seconds: seconds / 3, body)
        return repeated(seconds: seconds, body)
    }

    private static func repeated(seconds: Double, _ body: (Int) -> Void) -> Double {
        let (watch, work) = (Stopwatch(), Stopwatch(.work))
        var count = 0
        var batch = 1
        while watch.seconds < seconds {
            for _ in 0..<batch {
                body(count)
                count += 1
            }
            batch = min(batch * 2, 256)
        }
        return work.seconds / Double(max(count, 1))
    }
}
