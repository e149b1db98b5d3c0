import Core
import SQL

/// What one page of old rows came to.
package struct PurgedPage: Sendable, Hashable {
    package let removed: Int
    /// Where the next page begins; nil for the beginning.
    package let next: PurgePlace?
    package let hasMore: Bool
}

/// A place in the rows of one kind.
package struct PurgePlace: Sendable, Hashable {
    let key: [String]
}

extension Transaction {
    /// Removes one page of what is over and older than `before`; what is open or in doubt stays.
    ///
    /// - Parameter place: where the page before this one ended.
    package func purge(
        _ kind: Retention.Kind, of tenant: TenantID, before: Instant, from place: PurgePlace? = nil, limit: Int
    ) throws(StoreFault) -> PurgedPage {
        let plan = PurgePlan.of(kind)
        let start = place?.key ?? Array(repeating: "", count: plan.keyColumns)
        let rows = try keys(plan, tenant, after: start, limit)
        let old = rows.filter { $0.at < before }.map(\.key)
        let counts = try database.batch(
            plan.remove, old.map { [.id(tenant)] + $0.map { SQLValue.text($0) } + [.at(before)] }
        ).map(\.changes)
        let removed = counts.reduce(0, +)
        let isOver = rows.count < limit || plan.isOrderedByTime && old.count < rows.count
        let next = rows.last.map { PurgePlace(key: $0.key) }
        return PurgedPage(removed: removed, next: next, hasMore: !isOver && next != nil)
    }

    private func keys(_ plan: PurgePlan, _ tenant: TenantID, after start: [String], _ limit: Int)
        throws(StoreFault) -> [(key: [String], at: Instant)]
    {
        let rows = try database.run(plan.page, [.id(tenant)] + start.map { .text($0) } + [.count(limit)])
        return try storing { () throws(SQLFault) in
            var keys: [(key: [String], at: Instant)] = []
            for row in rows {
                var key: [String] = []
                for column in 0..<plan.keyColumns { key.append(try row.text(column)) }
                keys.append((key, try row.instant(plan.keyColumns)))
            }
            return keys
        }
    }

    private static let sweep = Query(
        "sweep_begin",
        """
        INSERT INTO sweeps (tenant_id, at) VALUES ($1, $2)
        ON CONFLICT (tenant_id) DO UPDATE SET at = excluded.at WHERE sweeps.at <= $3
        """)

    /// Whether this host is the one to let go of a tenant's old rows now.
    ///
    /// - Parameter every: milliseconds between two sweeps, whichever host makes them.
    package func beginSweep(of tenant: TenantID, now: Instant, every: Int64) throws(StoreFault) -> Bool {
        let last = now.adding(milliseconds: -every)
        return try database.run(Self.sweep, [.id(tenant), .at(now), .at(last)]).changes > 0
    }
}
