import Core

/// Leaves a provider alone that fails again and again, then tries it with one job.
struct CircuitBreaker: Sendable, Hashable {
    private enum State: Hashable {
        case closed(failures: Int)
        /// - Parameter times: how often in a row it was opened.
        case open(until: Instant, times: Int)
        /// One job is trying; another may after `until`, should its answer never come.
        case halfOpen(until: Instant, times: Int)
    }

    private var state = State.closed(failures: 0)

    var isClosed: Bool { if case .closed = state { true } else { false } }

    /// Nil when a job may go now.
    mutating func admit(at now: Instant, _ limits: QueueLimits) -> Instant? {
        switch state {
        case .closed: return nil
        case .open(let until, let times), .halfOpen(let until, let times):
            let longest = now.adding(milliseconds: limits.breakerLongestPause)
            // Later than any pause ends: the clock was set back.
            guard until <= now || until > longest else { return until }
            state = .halfOpen(until: now.adding(milliseconds: 2 * limits.lease), times: times)
            return nil
        }
    }

    /// What came of a job: whether the provider answered at all.
    mutating func note(answered: Bool, at now: Instant, _ limits: QueueLimits) {
        switch state {
        case _ where answered: state = .closed(failures: 0)
        case .closed(let failures) where failures + 1 < limits.breakerFailures: state = .closed(failures: failures + 1)
        case .closed: open(times: 1, now, limits)
        case .halfOpen(_, let times): open(times: times + 1, now, limits)
        // A job that was under way before it opened.
        case .open: break
        }
    }

    private mutating func open(times: Int, _ now: Instant, _ limits: QueueLimits) {
        let doubled = limits.breakerPause << Int64(min(times - 1, 16))
        state = .open(until: now.adding(milliseconds: min(doubled, limits.breakerLongestPause)), times: times)
    }
}
