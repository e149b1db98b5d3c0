/// What a job of one kind is given. It reads back from a stored job what it wrote into it.
package protocol JobPayload: Sendable {
    static var kind: JobKind { get }
    /// How often it is tried before it is a dead letter, unless the job says otherwise.
    static var attempts: Int { get }

    init(of job: Job) throws(JobPayloadFault)
    var stored: Value { get }
}

extension JobPayload {
    package static var attempts: Int { 8 }
}

/// Why a stored payload cannot be read: the job becomes a dead letter.
package struct JobPayloadFault: Error, Sendable, Hashable {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
}
