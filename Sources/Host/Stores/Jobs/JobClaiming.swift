import Core
import SQL

extension Transaction {
    private static let promote = Query(
        "jobs_promote",
        """
        UPDATE jobs SET state = 'ready' WHERE (tenant_id, job_id) IN (
            SELECT tenant_id, job_id FROM jobs WHERE state = 'scheduled' AND run_at <= $1
            ORDER BY run_at LIMIT $2 /*skip locked*/)
        """)
    /// Steps from tenant to tenant through the index, however many jobs each has.
    private static let tenants = Query(
        "jobs_tenants",
        """
        WITH RECURSIVE waiting (tenant_id) AS (
            SELECT (SELECT tenant_id FROM jobs WHERE state = 'ready' AND tenant_id > $1 ORDER BY tenant_id LIMIT 1)
            UNION ALL
            SELECT (SELECT jobs.tenant_id FROM jobs WHERE jobs.state = 'ready' AND jobs.tenant_id > waiting.tenant_id
                ORDER BY jobs.tenant_id LIMIT 1)
            FROM waiting WHERE waiting.tenant_id IS NOT NULL
        )
        SELECT tenant_id FROM waiting WHERE tenant_id IS NOT NULL LIMIT $2
        """)

    /// Leases up to `limit` jobs that are due, fairly between tenants, and counts the attempt of each.
    ///
    /// Tenants take turns, going on after the one served last; within a tenant the smaller priority goes first, then
    /// the earlier time. The message of a send becomes `sending`.
    /// - Parameter lease: for how long, in milliseconds.
    package func claim(limit: Int, lease: Int64, now: Instant, worker: String) throws(StoreFault) -> [Job] {
        guard limit > 0 else { return [] }
        try database.run(Self.promote, [.at(now), .count(max(limit, 1_000))])
        var picking = JobPicking(database: database)
        try picking.pick(limit, from: try waitingTenants(limit))
        guard !picking.picked.isEmpty else { return [] }
        shared.tenantServedLast = picking.lastTenant
        let inOrder = try JobOrder(database: database, worker: worker).withoutOvertaking(picking.picked)
        return try JobLeasing(database: database).lease(
            inOrder, until: now.adding(milliseconds: lease), worker: worker)
    }

    /// Each tenant with ready jobs once, the one after the last served first.
    private func waitingTenants(_ limit: Int) throws(StoreFault) -> [String] {
        let last = shared.tenantServedLast
        var tenants = try self.tenants(after: last, limit)
        guard !last.isEmpty, tenants.count < limit else { return tenants }
        for tenant in try self.tenants(after: "", limit - tenants.count) where tenant <= last { tenants.append(tenant) }
        return tenants
    }

    private func tenants(after tenant: String, _ limit: Int) throws(StoreFault) -> [String] {
        let rows = try database.run(Self.tenants, [.text(tenant), .count(limit)])
        return try storing { () throws(SQLFault) in
            var tenants: [String] = []
            for row in rows { tenants.append(try row.text(0)) }
            return tenants
        }
    }
}
