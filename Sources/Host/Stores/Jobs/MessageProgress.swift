import Core
import SQL

/// What an attempt or a receipt says of a message we sent.
struct MessageProgress {
    let tenant: TenantID
    let message: MessageID
    let channel: String
    let status: DeliveryStatus
    var providerID: String?
    var code: String?
    var reason: String?
    /// Whether the status may go back to `queued`: the attempt is known not to have gone out.
    var isRetry = false
}

extension MessageProgress {
    /// Of a send.
    init(_ result: JobResult) {
        let name = (result.lease.tenant, MessageID(result.lease.job.rawValue))
        let channel = result.lease.channel
        switch result.outcome {
        case .done(let providerID):
            self.init(tenant: name.0, message: name.1, channel: channel, status: .sent, providerID: providerID)
        case .retry(_, let code, let reason):
            self.init(
                tenant: name.0, message: name.1, channel: channel, status: .queued, code: code, reason: reason,
                isRetry: true)
        case .postponed:
            self.init(tenant: name.0, message: name.1, channel: channel, status: .queued, isRetry: true)
        case .dead(let code, let reason):
            self.init(
                tenant: name.0, message: name.1, channel: channel, status: .failed, code: code, reason: reason)
        case .inDoubt(let code, let reason):
            self.init(
                tenant: name.0, message: name.1, channel: channel, status: .inDoubt, code: code, reason: reason)
        }
    }
}
