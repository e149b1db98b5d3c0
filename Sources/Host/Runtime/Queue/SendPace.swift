import Core
import Stores

/// Keeps the sends of each number and to each contact below their limits.
///
/// Who finds no token is told when to come again: answers that somebody waits for as soon as there is one, the rest
/// one behind the other, a tenth slower than the limit, so that answers always find their way in between.
struct SendPace: Sendable {
    private struct Number: Hashable {
        let tenant: TenantID
        let channel: String
    }

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
        let isNext = job.priority <= JobPriority.prompt || linedUp.contains(key)
        let numberFree = numberBucket.free(at: now, numberLimit)
        let contactFree = contactBucket.free(at: now, limits.contact)
        let mustLineUp = !isNext && numberBucket.hasLine(at: now)
        defer {
            numbers[number] = numberBucket
            if let contact { contacts[contact] = contactBucket }
        }
        guard max(numberFree, contactFree) > now || mustLineUp else {
            numberBucket.take(at: now, numberLimit)
            contactBucket.take(at: now, limits.contact)
            linedUp.remove(key)
            return nil
        }
        if isNext { return max(numberFree, contactFree) }
        var until = contactFree
        if numberFree > now || mustLineUp {
            let interval = numberLimit.interval * 10 / max(1, limits.bulkTenths)
            until = max(until, numberBucket.lineUp(at: now, numberLimit, interval: interval))
        }
        if linedUp.count < limits.remembered { linedUp.insert(key) }
        return until
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
