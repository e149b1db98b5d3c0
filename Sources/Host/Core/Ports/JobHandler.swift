/// What performs the jobs of one kind. It is registered once and found by its payload's name.
package protocol JobHandler: Sendable {
    associatedtype Payload: JobPayload

    /// Milliseconds after which an attempt is cancelled and counts as failed; nil where what it asks has limits of its
    /// own.
    var timeoutMilliseconds: Int64? { get }

    /// One attempt; never throws, and says what is known of its fate.
    func perform(_ payload: Payload, of job: Job, over ports: JobPorts) async -> JobAttempt

    /// What whoever waits for the job is told when its host stopped during the last attempt.
    func followUp(of job: ExpiredJob) -> FollowUpEvent?
}

extension JobHandler {
    package var timeoutMilliseconds: Int64? { nil }

    package func followUp(of job: ExpiredJob) -> FollowUpEvent? { nil }

    /// An attempt at a stored job; one that cannot be read is given up.
    package func attempt(_ job: Job, over ports: JobPorts) async -> JobAttempt {
        do throws(JobPayloadFault) {
            return await perform(try Payload(of: job), of: job, over: ports)
        } catch {
            return .failed(code: "unreadable", reason: error.reason)
        }
    }
}

/// The way out that an attempt is given.
package struct JobPorts: Sendable {
    package let http: any HTTPPort

    package init(http: any HTTPPort) { self.http = http }
}
