import Core
import Stores

/// The jobs that belong to this host now: those under way, and those that wait behind another of their contact.
struct LeasedJobs {
    private struct Held {
        let job: Job
        var until: Instant
        var task: Task<Void, Never>?
    }

    private var jobs: [JobKey: Held] = [:]
    /// For each contact with a send under way, those that come after it.
    private var lines: [ContactOf: [Job]] = [:]

    var count: Int { jobs.count }
    var isEmpty: Bool { jobs.isEmpty }
    var leases: [JobLease] { jobs.values.map(\.job.lease) }

    /// Takes a job in; false when it must wait behind another message to the same contact.
    mutating func take(_ job: Job) -> Bool {
        jobs[JobKey(job)] = Held(job: job, until: job.lease.until)
        guard let contact = job.sendsTo else { return true }
        let isBusy = lines[contact] != nil
        lines[contact, default: []] += isBusy ? [job] : []
        return !isBusy
    }

    mutating func began(_ job: Job, _ task: Task<Void, Never>) { jobs[JobKey(job)]?.task = task }

    /// Lets go of a job that is over; the one that waited behind it, when there is one.
    mutating func end(_ job: Job) -> Job? {
        jobs[JobKey(job)] = nil
        guard let contact = job.sendsTo, var line = lines[contact] else { return nil }
        guard !line.isEmpty else {
            lines[contact] = nil
            return nil
        }
        let next = line.removeFirst()
        lines[contact] = line
        return next
    }

    /// Lets go of those that have not begun.
    mutating func takeWaiting() -> [Job] {
        let waiting = lines.values.flatMap { $0 }
        for job in waiting { jobs[JobKey(job)] = nil }
        for contact in lines.keys { lines[contact] = [] }
        return waiting
    }

    /// Whether nobody else can have taken the job meanwhile.
    func isOurs(_ job: Job, at now: Instant) -> Bool { jobs[JobKey(job)].map { now < $0.until } ?? false }

    mutating func renewed(_ lease: JobLease, until: Instant) {
        jobs[JobKey(lease)]?.until = until
    }

    /// Somebody else has it.
    mutating func lost(_ lease: JobLease) { jobs[JobKey(lease)]?.until = .distantPast }

    func cancelAll() {
        for held in jobs.values { held.task?.cancel() }
    }
}

extension Job {
    /// Whose messages must not overtake each other.
    fileprivate var sendsTo: ContactOf? {
        kind == .send ? contact.map { ContactOf(tenant: tenant, contact: $0) } : nil
    }
}

extension JobKey {
    fileprivate init(_ lease: JobLease) {
        tenant = lease.tenant
        job = lease.job
    }
}
