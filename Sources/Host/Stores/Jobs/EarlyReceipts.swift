import Core
import SQL

/// Receipts that came before the answer that names their message: providers can be quicker than their own reply.
struct EarlyReceipts {
    let database: Database

    private static let keep = Query(
        "early_receipt_keep",
        """
        INSERT INTO early_receipts (tenant_id, channel, provider_id, status, code, reason, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (tenant_id, channel, provider_id, status) DO NOTHING
        """)
    private static let take = Query(
        "early_receipt_take",
        """
        DELETE FROM early_receipts WHERE tenant_id = $1 AND channel = $2 AND provider_id = $3
        RETURNING status, code, reason
        """)
    private static let any = Query("early_receipts_any", "SELECT 1 FROM early_receipts LIMIT 1")

    func keep(_ receipts: [(TenantID, Receipt)], now: Instant) throws(StoreFault) {
        try database.batch(
            Self.keep,
            receipts.map { tenant, receipt in
                [
                    .id(tenant), .words(receipt.channel), .words(receipt.providerID), .text(receipt.status.rawValue),
                    .words(receipt.code), .words(receipt.reason), .at(now),
                ]
            })
    }

    /// Applies what came early for messages whose provider's id has just become known.
    func settle(_ named: [MessageProgress]) throws(StoreFault) {
        guard !named.isEmpty, try !database.run(Self.any, []).isEmpty else { return }
        var late: [MessageProgress] = []
        let rows = named.map { [SQLValue.id($0.tenant), .words($0.channel), .words($0.providerID)] }
        for (progress, found) in zip(named, try database.batch(Self.take, rows)) {
            for row in found {
                late.append(
                    try storing { () throws(SQLFault) in
                        MessageProgress(
                            tenant: progress.tenant, message: progress.message, channel: progress.channel,
                            status: try row.word(0), code: try row.optionalText(1), reason: try row.optionalText(2))
                    })
            }
        }
        guard !late.isEmpty else { return }
        try MessageStatusTable(database: database).progress(late.sorted { $0.status.rank < $1.status.rank })
    }
}
