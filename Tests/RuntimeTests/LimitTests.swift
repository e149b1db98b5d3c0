import Core
import Testing

@testable import Runtime

struct TokenBucketTests {
    private let limit = RateLimit(milliseconds: 6_000, burst: 3)

    @Test func `a burst goes at once, then one for each interval`() {
        var bucket = TokenBucket()
        var times: [Int64] = []
        var now = Instant.start
        for _ in 1...6 {
            now = bucket.free(at: now, limit)
            bucket.take(at: now, limit)
            times.append(now.milliseconds(since: .start))
        }
        #expect(times == [0, 0, 0, 6_000, 12_000, 18_000])
    }

    @Test func `rest gives the burst back, and never more`() {
        var bucket = TokenBucket()
        for _ in 1...3 { bucket.take(at: .start, limit) }
        let later = Instant.start.adding(milliseconds: 3_600_000)
        for _ in 1...3 {
            #expect(bucket.free(at: later, limit) == later)
            bucket.take(at: later, limit)
        }
        #expect(bucket.free(at: later, limit) == later.adding(milliseconds: 6_000))
    }

    @Test func `a clock set back holds nobody up, and the pace is kept from there`() {
        var bucket = TokenBucket()
        for _ in 1...3 { bucket.take(at: .start, limit) }
        let earlier = Instant.start.adding(milliseconds: -86_400_000)
        var now = earlier
        var times: [Int64] = []
        for _ in 1...3 {
            now = bucket.free(at: now, limit)
            bucket.take(at: now, limit)
            times.append((now.milliseconds(since: earlier) + 500) / 1_000)
        }
        #expect(times == [0, 6, 12])
    }

    @Test func `eighty a second are eighty a second`() {
        var bucket = TokenBucket()
        let limit = RateLimit(perSecond: 80, burst: 1)
        var now = Instant.start
        for _ in 0..<800 {
            now = bucket.free(at: now, limit)
            bucket.take(at: now, limit)
        }
        #expect((9_980...10_000).contains(now.milliseconds(since: .start)))
    }
}

struct CircuitBreakerTests {
    private let limits = QueueLimits.standard

    private func after(_ milliseconds: Int64) -> Instant { Instant.start.adding(milliseconds: milliseconds) }

    private func opened() -> CircuitBreaker {
        var breaker = CircuitBreaker()
        for _ in 1...limits.breakerFailures { breaker.note(answered: false, at: .start, limits) }
        return breaker
    }

    @Test func `failures in a row open it, an answer between them does not let them add up`() {
        var breaker = CircuitBreaker()
        for _ in 1..<limits.breakerFailures { breaker.note(answered: false, at: .start, limits) }
        breaker.note(answered: true, at: .start, limits)
        for _ in 1..<limits.breakerFailures { breaker.note(answered: false, at: .start, limits) }
        #expect(breaker.admit(at: .start, limits) == nil)
        breaker.note(answered: false, at: .start, limits)
        #expect(breaker.admit(at: .start, limits) == after(limits.breakerPause))
    }

    @Test func `after the pause one job tries, and only one`() {
        var breaker = opened()
        #expect(breaker.admit(at: after(10_000), limits) == nil)
        #expect(breaker.admit(at: after(10_000), limits) != nil)
        breaker.note(answered: true, at: after(10_500), limits)
        #expect(breaker.admit(at: after(10_500), limits) == nil)
        #expect(breaker.isClosed)
    }

    @Test func `a trial that fails opens it for twice as long`() {
        var breaker = opened()
        #expect(breaker.admit(at: after(10_000), limits) == nil)
        breaker.note(answered: false, at: after(10_000), limits)
        #expect(breaker.admit(at: after(10_000), limits) == after(30_000))
    }

    @Test func `a trial whose answer never comes does not keep it shut for ever`() {
        var breaker = opened()
        #expect(breaker.admit(at: after(10_000), limits) == nil)
        #expect(breaker.admit(at: after(10_000 + 2 * limits.lease), limits) == nil)
    }

    @Test func `a clock set back does not keep it shut until it is that late again`() {
        var breaker = opened()
        #expect(breaker.admit(at: after(-3_600_000), limits) == nil)
    }

    @Test func `what was under way when it opened does not prolong the pause`() {
        var breaker = opened()
        breaker.note(answered: false, at: after(5_000), limits)
        #expect(breaker.admit(at: after(9_999), limits) == after(10_000))
        #expect(breaker.admit(at: after(10_000), limits) == nil)
    }
}
