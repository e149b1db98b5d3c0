import Core
import SQL

/// How far messages got. A status only moves forward, in the order of ``DeliveryStatus/rank``.
struct MessageStatusTable {
    let database: Database

    private static let rank = """
        CASE status WHEN 'queued' THEN 0 WHEN 'sending' THEN 1 WHEN 'in-doubt' THEN 2 WHEN 'sent' THEN 3
            WHEN 'failed' THEN 4 WHEN 'delivered' THEN 5 WHEN 'read' THEN 6 ELSE 7 END
        """
    private static let advance = Query(
        "message_advance",
        """
        UPDATE messages SET status = $3, code = $5, reason = $6, provider_id = coalesce(provider_id, $7)
        WHERE tenant_id = $1 AND message_id = $2 AND direction = 'out' AND \(rank) < $4
        """)
    private static let putBack = Query(
        "message_put_back",
        """
        UPDATE messages SET status = 'queued', code = $3, reason = $4
        WHERE tenant_id = $1 AND message_id = $2 AND status IN ('sending', 'in-doubt')
        """)
    private static let setProvider = Query(
        "message_provider_id",
        "UPDATE messages SET provider_id = $3 WHERE tenant_id = $1 AND message_id = $2 AND provider_id IS NULL")

    /// Whether each changed anything.
    @discardableResult
    func progress(_ progress: [MessageProgress]) throws(StoreFault) -> [Bool] {
        try database.batch(
            Self.putBack,
            progress.filter(\.isRetry).map { [.id($0.tenant), .id($0.message), .words($0.code), .words($0.reason)] })
        let forward = progress.filter { !$0.isRetry }
        let moved = try database.batch(
            Self.advance,
            forward.map {
                [
                    .id($0.tenant), .id($0.message), .text($0.status.rawValue), .count($0.status.rank),
                    .words($0.code), .words($0.reason), .words($0.providerID),
                ]
            }
        ).map { $0.changes > 0 }
        // A receipt was quicker: the provider's name is still to be stored.
        let left = zip(forward, moved).filter { $0.0.providerID != nil && !$0.1 }.map(\.0)
        try database.batch(Self.setProvider, left.map { [.id($0.tenant), .id($0.message), .words($0.providerID)] })
        try EarlyReceipts(database: database).settle(forward.filter { $0.providerID != nil })
        return moved
    }
}

extension DeliveryStatus {
    /// A failure after `sent` still counts; one after `delivered` is a provider's mistake.
    package var rank: Int {
        switch self {
        case .queued: 0
        case .sending: 1
        case .inDoubt: 2
        case .sent: 3
        case .failed: 4
        case .delivered: 5
        case .read: 6
        }
    }
}
