import Core
import Stores

/// What lines are about, in the same words everywhere: `tenant`, `contact`, `event`, `job`, and `trace`, the event whose
/// trace explains them (`recado why`).
///
/// A contact is named by its identifier, never by a telephone number or a name.
extension [String: Value] {
    static func about(
        _ tenant: TenantID, contact: ContactID? = nil, event: EventID? = nil, job: JobID? = nil, kind: JobKind? = nil,
        channel: String? = nil
    ) -> Self {
        var fields: Self = ["tenant": .text(tenant.rawValue)]
        fields["contact"] = contact.map { .text($0.rawValue) }
        fields["event"] = event.map { .text($0.rawValue) }
        fields["job"] = job.map { .text($0.rawValue) }
        fields["kind"] = kind.map { .text($0.rawValue) }
        fields["channel"] = channel.flatMap { $0.isEmpty ? nil : .text($0) }
        fields["trace"] = (event ?? job?.event).map { .text($0.rawValue) }
        return fields
    }

    static func about(_ job: Job) -> Self {
        about(job.tenant, contact: job.contact, job: job.id, kind: job.kind, channel: job.channel)
            .merging(["attempt": .int(Int64(job.attempts))]) { field, _ in field }
    }

    static func about(_ lease: JobLease) -> Self {
        about(lease.tenant, job: lease.job, kind: lease.kind, channel: lease.channel)
    }

    static func about(_ job: ExpiredJob) -> Self {
        about(job.tenant, contact: job.contact, job: job.id, kind: job.kind, channel: job.channel)
    }

    static func about(_ fault: StoreFault) -> Self {
        ["code": .text(fault.code.rawValue), "cause": .text(fault.cause)]
    }

    func with(_ others: Self) -> Self { merging(others) { field, _ in field } }

    func because(_ code: String, _ reason: String) -> Self { with(["code": .text(code), "reason": .text(reason)]) }
}

extension JobID {
    /// The event that wanted the job: an effect's id is its event's, a hyphen and a number.
    var event: EventID? {
        guard let hyphen = rawValue.lastIndex(of: "-"), hyphen > rawValue.startIndex,
            Int(rawValue[rawValue.index(after: hyphen)...]) != nil
        else {
            return nil
        }
        return EventID(String(rawValue[..<hyphen]))
    }
}
