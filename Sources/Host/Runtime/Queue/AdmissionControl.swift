import Core
import Stores

/// Decides which claimed jobs run now: the paces of numbers and contacts, the breakers of providers.
struct AdmissionControl: Sendable {
    private struct Provider: Hashable {
        let tenant: TenantID
        let kind: JobKind
        let name: String

        init(_ job: Job) {
            tenant = job.tenant
            kind = job.kind
            name = job.channel
        }
    }

    /// Put off, and why.
    struct Delay: Hashable {
        let until: Instant
        let code: String
        /// Whether the moment is its own among all that wait.
        var isReservation = false
    }

    private let limits: QueueLimits
    private var pace: SendRateLimiter
    private var breakers: [Provider: CircuitBreaker] = [:]

    init(_ limits: QueueLimits) {
        self.limits = limits
        pace = SendRateLimiter(limits)
    }

    /// Providers that are left alone now.
    var openBreakers: Int { breakers.values.count { !$0.isClosed } }

    /// Nil when the job may run.
    mutating func admit(_ job: Job, rate: RateLimit?, now: Instant) -> Delay? {
        let provider = Provider(job)
        if var breaker = breakers[provider] {
            // A send that finds no token must not use up the one trial.
            let until = breaker.admit(at: now, limits)
            if let until { return Delay(until: until, code: "provider-down") }
            guard let delay = paced(job, rate, now) else {
                breakers[provider] = breaker
                return nil
            }
            return delay
        }
        return paced(job, rate, now)
    }

    private mutating func paced(_ job: Job, _ rate: RateLimit?, _ now: Instant) -> Delay? {
        guard job.kind == .send, let until = pace.admit(job, rate: rate, now: now) else { return nil }
        return Delay(until: until, code: "rate-limit", isReservation: true)
    }

    /// - Parameter answered: nil when the provider was not asked.
    mutating func note(_ job: Job, answered: Bool?, now: Instant) {
        guard let answered else { return }
        let provider = Provider(job)
        var breaker = breakers[provider] ?? CircuitBreaker()
        breaker.note(answered: answered, at: now, limits)
        breakers[provider] = answered ? nil : breaker
    }
}
