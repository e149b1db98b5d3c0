import Core
import Stores

/// Keeps the sends of each number and to each contact below their limits.
///
/// Who finds no token is told when to come again, one behind the other, so that a long queue is not looked through for
/// each token: answers that somebody waits for in a line of their own, the rest in one that is a tenth slower than the
/// limit, so that answers always find their way in between.
struct SendRateLimiter: Sendable {
    private struct Number: Hashable {
        let tenant: TenantID
        let channel: String
    }

    /// In milliseconds.
    private static let longWait: Int64 = 1_000
    private let limits: QueueLimits
    private var numbers: [Number: TokenBucket] = [:]
    private var contacts: [ContactOf: TokenBucket] = [:]
    /// Those in line, who need not line up again.
    private var linedUp: Set<JobKey> = []

    init(_ limits: QueueLimits) { self.limits = limits }

    /// Nil when the job may go now; its tokens are taken then.
    /// - Parameter rate: the number's own limit, when its declaration has one.
    mutating func admit(_ job: Job, rate: RateLimit?, now: Instant) -> Instant? {
        forgetIdle(now)
        let number = Number(tenant: job.tenant, channel: job.channel)
        let contact = job.contact.map { ContactOf(tenant: job.tenant, contact: $0) }
        let numberLimit = rate ?? limits.channel
        var numberBucket = numbers[number] ?? TokenBucket()
        var contactBucket = contact.flatMap { contacts[$0] } ?? TokenBucket()
        let key = JobKey(job)
        let isAnswer = job.priority <= JobPriority.prompt
        let mustLineUp = mustLineUp(isAnswer, isNext: linedUp.contains(key), numberBucket, now)
        let free = max(
            numberBucket.free(at: now, numberLimit), contactBucket.free(at: now, limits.contact))
        defer {
            numbers[number] = numberBucket
            if let contact { contacts[contact] = contactBucket }
        }
        guard free > now || mustLineUp else {
            numberBucket.take(at: now, numberLimit)
            contactBucket.take(at: now, limits.contact)
            linedUp.remove(key)
            return nil
        }
        if linedUp.contains(key), !mustLineUp { return free }
        if linedUp.count < limits.remembered { linedUp.insert(key) }
        guard numberBucket.free(at: now, numberLimit) > now || mustLineUp else { return free }
        let interval = numberLimit.interval * 10 / max(1, limits.bulkTenths)
        let place =
            isAnswer
            ? numberBucket.lineUpAnswer(at: now, numberLimit)
            : numberBucket.reserve(at: now, numberLimit, interval: interval)
        return max(free, place)
    }

    /// Whoever comes stands behind those who wait already; what nobody waits for gives way to a long line of answers.
    private func mustLineUp(_ isAnswer: Bool, isNext: Bool, _ number: TokenBucket, _ now: Instant) -> Bool {
        let answersWait = number.answersWait(at: now)
        if isAnswer { return !isNext && answersWait > 0 }
        return answersWait > Self.longWait || !isNext && number.hasLine(at: now)
    }

    /// Drops what a rested bucket would say anyway.
    private mutating func forgetIdle(_ now: Instant) {
        if contacts.count > limits.remembered { contacts = contacts.filter { !$0.value.isIdle(at: now) } }
        if numbers.count > limits.remembered { numbers = numbers.filter { !$0.value.isIdle(at: now) } }
        if linedUp.count >= limits.remembered, numbers.values.allSatisfy({ !$0.hasLine(at: now) }) { linedUp = [] }
    }
}

/// A contact among all tenants.
struct ContactOf: Hashable, Sendable {
    let tenant: TenantID
    let contact: ContactID
}

/// A job among all tenants.
struct JobKey: Hashable, Sendable {
    let tenant: TenantID
    let job: JobID

    init(_ job: Job) {
        tenant = job.tenant
        self.job = job.id
    }
}
