import Core
import SQL

extension Transaction {
    private static let byProvider = Query(
        "receipt_message",
        """
        SELECT message_id FROM messages
        WHERE tenant_id = $1 AND channel = $2 AND provider_id = $3 AND direction = 'out' AND provider_id IS NOT NULL
        """)
    private static let byID = Query(
        "receipt_own_message",
        "SELECT message_id FROM messages WHERE tenant_id = $1 AND message_id = $2 AND direction = 'out'")
    private static let settle = Query(
        "receipt_settles_job",
        """
        UPDATE jobs SET state = 'done', finished_at = $3
        WHERE tenant_id = $1 AND job_id = $2 AND state = 'in-doubt' AND kind = 'send'
        """)

    /// Moves messages forward by what providers say of them; false where nothing changed: an older status, a repeated
    /// one, or a message not known.
    ///
    /// A receipt settles a send that was in doubt. One for a message whose provider's id is not known yet is kept, and
    /// applied when it becomes known.
    package func record(_ receipts: [(tenant: TenantID, receipt: Receipt)], now: Instant) throws(StoreFault) -> [Bool] {
        let messages = try find(receipts)
        var progress: [MessageProgress] = []
        var early: [(TenantID, Receipt)] = []
        for (item, message) in zip(receipts, messages) {
            guard let message else {
                early.append((item.tenant, item.receipt))
                continue
            }
            progress.append(
                MessageProgress(
                    tenant: item.tenant, message: message, channel: item.receipt.channel, status: item.receipt.status,
                    providerID: item.receipt.providerID.isEmpty ? nil : item.receipt.providerID,
                    code: item.receipt.code, reason: item.receipt.reason))
        }
        var moved = try MessageStatusTable(database: database).progress(progress)[...]
        let proof = progress.filter { $0.status.rank > DeliveryStatus.inDoubt.rank }
        try database.batch(Self.settle, proof.map { [.id($0.tenant), .words($0.message.rawValue), .at(now)] })
        try EarlyReceipts(database: database).keep(early, now: now)
        return messages.map { message in message == nil ? false : moved.popFirst() ?? false }
    }

    private func find(_ receipts: [(tenant: TenantID, receipt: Receipt)]) throws(StoreFault) -> [MessageID?] {
        var found: [MessageID?] = Array(repeating: nil, count: receipts.count)
        try find(receipts.indices.filter { receipts[$0].receipt.message != nil }, Self.byID, &found) {
            [.id(receipts[$0].tenant), .id(receipts[$0].receipt.message)]
        }
        try find(receipts.indices.filter { found[$0] == nil }, Self.byProvider, &found) {
            [
                .id(receipts[$0].tenant), .words(receipts[$0].receipt.channel),
                .words(receipts[$0].receipt.providerID),
            ]
        }
        return found
    }

    private func find(
        _ places: [Int], _ query: Query, _ found: inout [MessageID?], _ values: (Int) -> [SQLValue]
    ) throws(StoreFault) {
        for (place, rows) in zip(places, try database.batch(query, places.map(values))) {
            guard let row = rows.first else { continue }
            found[place] = try storing { () throws(SQLFault) in try row.id(0) }
        }
    }
}
