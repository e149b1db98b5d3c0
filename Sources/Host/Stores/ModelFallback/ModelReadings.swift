import Core
import SQL

/// What a model said to a question before.
package struct StoredModelReading: Sendable, Hashable {
    package let answer: String
    /// 0…1, in thousandths.
    package let confidence: Double
}

extension Snapshot {
    private static let find = Query(
        "model_reading",
        "SELECT answer, confidence FROM model_readings WHERE tenant_id = $1 AND question = $2 AND at > $3")
    private static let used = Query("model_used", "SELECT requests FROM model_usage WHERE tenant_id = $1 AND day = $2")

    /// - Parameter question: a hash of it.
    package func modelReading(_ question: String, of tenant: TenantID, after: Instant) throws(StoreFault)
        -> StoredModelReading?
    {
        guard let row = try database.run(Self.find, [.id(tenant), .text(question), .at(after)]).first else {
            return nil
        }
        return try storing { () throws(SQLFault) in
            StoredModelReading(answer: try row.text(0), confidence: Double(try row.int(1)) / 1_000)
        }
    }

    /// Requests made on a day of the tenant's.
    package func modelRequests(of tenant: TenantID, on day: String) throws(StoreFault) -> Int {
        Int(clamping: try database.firstInt(Self.used, [.id(tenant), .text(day)]) ?? 0)
    }
}

extension Transaction {
    private static let begin = Query(
        "model_day",
        "INSERT INTO model_usage (tenant_id, day, requests) VALUES ($1, $2, 0) ON CONFLICT (tenant_id, day) DO NOTHING")
    private static let forget = Query("model_forget", "DELETE FROM model_readings WHERE tenant_id = $1 AND at <= $2")
    private static let spend = Query(
        "model_spend",
        "UPDATE model_usage SET requests = requests + 1 WHERE tenant_id = $1 AND day = $2 AND requests < $3")
    private static let keep = Query(
        "model_keep",
        """
        INSERT INTO model_readings (tenant_id, question, answer, confidence, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant_id, question)
        DO UPDATE SET answer = excluded.answer, confidence = excluded.confidence, at = excluded.at
        """)

    /// Counts a request before it is made; false when the day's are used up.
    ///
    /// The first of a day also forgets readings from before `oldest`.
    package func spendModelRequest(of tenant: TenantID, on day: String, limit: Int, forgettingBefore oldest: Instant)
        throws(StoreFault) -> Bool
    {
        if try database.run(Self.begin, [.id(tenant), .text(day)]).changes > 0 {
            try database.run(Self.forget, [.id(tenant), .at(oldest)])
        }
        return try database.run(Self.spend, [.id(tenant), .text(day), .count(limit)]).changes > 0
    }

    package func keepModelReading(
        _ question: String, of tenant: TenantID, answer: String, confidence: Double, at now: Instant
    ) throws(StoreFault) {
        let thousandths = Int64(min(max(confidence, 0), 1) * 1_000 + 0.5)
        try database.run(
            Self.keep, [.id(tenant), .text(question), .words(answer), .int(thousandths), .at(now)])
    }
}
