import Core
import SQL

/// A report that was made, as lists show it.
package struct ReportRun: Sendable, Hashable {
    package let id: JobID
    package let name: String
    package let day: String
    package let madeAt: Instant
}

extension Snapshot {
    private static let find = Query(
        "report_run", "SELECT content FROM report_runs WHERE tenant_id = $1 AND run_id = $2")
    private static let list = Query(
        "report_runs",
        """
        SELECT run_id, name, day, made_at FROM report_runs WHERE tenant_id = $1 AND made_at < $2
        ORDER BY made_at DESC, run_id DESC LIMIT $3
        """)

    /// A report as it was made; nil when there is none of that name, or none any more.
    package func report(_ run: JobID, of tenant: TenantID) throws(StoreFault) -> ReportTable? {
        guard let row = try database.run(Self.find, [.id(tenant), .id(run)]).first else { return nil }
        let text = try storing { () throws(SQLFault) in try row.text(0) }
        return (try? JSON.parse(Array(text.utf8))).flatMap(ReportTable.init(stored:))
    }

    /// The newest first.
    package func reportRuns(of tenant: TenantID, before: Instant, limit: Int) throws(StoreFault) -> [ReportRun] {
        let rows = try database.run(Self.list, [.id(tenant), .at(before), .count(limit)])
        return try storing { () throws(SQLFault) in
            var runs: [ReportRun] = []
            for row in rows {
                runs.append(
                    ReportRun(
                        id: try row.id(0), name: try row.text(1), day: try row.text(2),
                        madeAt: Instant(milliseconds: try row.int(3))))
            }
            return runs
        }
    }
}

extension Transaction {
    private static let keep = Query(
        "report_keep",
        """
        INSERT INTO report_runs (tenant_id, run_id, name, day, made_at, content) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant_id, run_id) DO NOTHING
        """)

    /// Keeps a report and enqueues its deliveries; a second time changes nothing.
    package func keep(_ report: ReportTable, run: JobID, deliveries: [NewJob]) throws(StoreFault) {
        let changes = try database.run(
            Self.keep,
            [
                .id(report.tenant), .id(run), .words(report.name), .text(report.day.text), .at(report.madeAt),
                .words(JSON.text(report.stored)),
            ]
        ).changes
        guard changes > 0 else { return }
        _ = try enqueue(deliveries, now: report.madeAt)
    }
}
