import Core

/// Asks a tenant's language model; the conversation is answered whatever comes of it.
struct ModelReadingJob: JobHandler {
    let models: ModelReader

    func perform(_ payload: ModelReadingRequest, of job: Job, over ports: JobPorts) async -> JobAttempt {
        let reading = await models.read(payload.call, tenant: job.tenant)
        return .done(followUp: .answer(job, payload.call, .answered(status: 200, body: reading.value)))
    }

    func followUp(of job: ExpiredJob) -> FollowUpEvent? { .abandoned(job) }
}
