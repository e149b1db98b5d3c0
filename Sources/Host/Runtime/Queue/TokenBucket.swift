import Core

/// A token bucket that keeps one number: when it will be full again (the generic cell rate algorithm, ITU-T I.371).
struct TokenBucket: Sendable, Hashable {
    /// Microseconds since 1970.
    private var fullAt: Int64 = .min / 4
    /// Where the lines of those end that were told to come later: answers, and the rest.
    private var answersEnd: Int64 = .min / 4
    private var lineEnd: Int64 = .min / 4

    /// When the next token is there; not after `now` when one is there already.
    func free(at now: Instant, _ limit: RateLimit) -> Instant {
        let wait = fullAt - limit.interval * (limit.burst - 1)
        guard wait >= now.microseconds + 1_000 else { return now }
        // Later than an empty bucket would be full: the clock was set back. Waiting for it would take as long.
        return fullAt > longest(now, limit) + limit.interval ? now : Instant(microseconds: wait)
    }

    mutating func take(at now: Instant, _ limit: RateLimit) {
        // Instants are whole milliseconds: a token may be taken a little before it is there.
        fullAt = min(max(fullAt, now.microseconds), longest(now, limit)) + limit.interval
    }

    /// When a bucket of which one token is left is full.
    private func longest(_ now: Instant, _ limit: RateLimit) -> Int64 {
        now.microseconds + limit.interval * (limit.burst - 1) + 999
    }

    /// Whether others were told to come later and are still to come.
    func hasLine(at now: Instant) -> Bool { lineEnd > now.microseconds }

    /// How long the line of answers is, in milliseconds; 0 without one.
    func answersWait(at now: Instant) -> Int64 { max(0, answersEnd - now.microseconds) / 1_000 }

    /// A place behind the answers that wait already; without any, when the next token is there.
    mutating func lineUpAnswer(at now: Instant, _ limit: RateLimit) -> Instant {
        let free = free(at: now, limit).microseconds
        answersEnd = answersEnd > now.microseconds ? max(answersEnd + limit.interval, free) : free
        return Instant(microseconds: answersEnd)
    }

    /// A place behind those who wait already, `interval` microseconds after the last of them.
    mutating func reserve(at now: Instant, _ limit: RateLimit, interval: Int64) -> Instant {
        lineEnd = max(lineEnd, free(at: now, limit).microseconds) + interval
        return Instant(microseconds: lineEnd)
    }

    /// Nothing would be lost by forgetting it.
    func isIdle(at now: Instant) -> Bool { max(fullAt, lineEnd, answersEnd) <= now.microseconds }
}

extension Instant {
    fileprivate var microseconds: Int64 {
        let (product, overflow) = milliseconds.multipliedReportingOverflow(by: 1_000)
        return overflow ? 0 : product
    }

    fileprivate init(microseconds: Int64) { self.init(milliseconds: microseconds / 1_000) }
}
