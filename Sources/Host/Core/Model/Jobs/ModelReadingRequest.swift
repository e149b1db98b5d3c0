/// A question to a tenant's language model, as a conversation waits for its answer.
package struct ModelReadingRequest: JobPayload, Hashable {
    package static let kind = JobKind.modelReading
    /// The connector such a call names; no tenant can give one that name.
    package static let connector = "@model"

    package let call: OutboundCall

    package init(of job: Job) throws(JobPayloadFault) { call = try OutboundCall(of: job) }

    package var stored: Value { call.stored }
}

extension OutboundCall {
    /// The kind of job that makes it.
    package var jobKind: JobKind { connector == ModelReadingRequest.connector ? .modelReading : .call }
}
