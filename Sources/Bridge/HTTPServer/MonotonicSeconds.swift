import Glibc

/// Whole seconds of a clock that nobody sets, for the limits on slow clients.
enum MonotonicSeconds {
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return Int64(time.tv_sec)
    }
}
