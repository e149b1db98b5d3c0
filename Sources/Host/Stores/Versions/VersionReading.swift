import Core
import SQL

/// What runs for a tenant, as the database has it.
package struct ActiveVersion: Sendable, Hashable {
    package let tenant: TenantID
    package let activation: Activation
    /// The build that passed its tests; nil when none did.
    package let testedBy: String?
}

extension Snapshot {
    private static let active = Query(
        "versions_active",
        """
        SELECT t.tenant_id, v.tested_by, a.number, a.version, a.previous, a.kind, a.author, a.at, a.reason
        FROM tenants t
        JOIN activations a ON a.tenant_id = t.tenant_id AND a.number = t.activation
        LEFT JOIN versions v ON v.tenant_id = t.tenant_id AND v.version = t.version
        WHERE t.activated_at >= $1
        """)
    private static let activeOne = Query(
        "version_active",
        """
        SELECT t.tenant_id, v.tested_by, a.number, a.version, a.previous, a.kind, a.author, a.at, a.reason
        FROM tenants t
        JOIN activations a ON a.tenant_id = t.tenant_id AND a.number = t.activation
        LEFT JOIN versions v ON v.tenant_id = t.tenant_id AND v.version = t.version
        WHERE t.tenant_id = $1
        """)
    private static let content = Query(
        "version_content", "SELECT content FROM versions WHERE tenant_id = $1 AND version = $2")
    private static let tested = Query(
        "version_tested", "SELECT 1 FROM versions WHERE tenant_id = $1 AND version = $2 AND tested_by = $3")
    private static let list = Query(
        "activations",
        "SELECT \(Activation.columns) FROM activations WHERE tenant_id = $1 ORDER BY number DESC LIMIT $2")
    private static let one = Query(
        "activation", "SELECT \(Activation.columns) FROM activations WHERE tenant_id = $1 AND number = $2")
    private static let named = Query(
        "versions_named",
        "SELECT version FROM versions WHERE tenant_id = $1 AND version >= $2 AND version < $3 ORDER BY version LIMIT 2")
    private static let tenants = Query("tenants", "SELECT tenant_id FROM tenants ORDER BY tenant_id")

    /// What runs for every tenant that was activated at this instant or later.
    package func activeVersions(since: Instant = .epoch) throws(StoreFault) -> [ActiveVersion] {
        try active(Self.active, [.at(since)]).sorted { $0.tenant < $1.tenant }
    }

    package func activeVersion(of tenant: TenantID) throws(StoreFault) -> ActiveVersion? {
        try active(Self.activeOne, [.id(tenant)]).first
    }

    private func active(_ query: Query, _ values: [SQLValue]) throws(StoreFault) -> [ActiveVersion] {
        let rows = try database.run(query, values)
        return try storing { () throws(SQLFault) in
            var versions: [ActiveVersion] = []
            for row in rows {
                versions.append(
                    ActiveVersion(
                        tenant: try row.id(0), activation: try Activation(row, from: 2),
                        testedBy: try row.optionalText(1)))
            }
            return versions
        }
    }

    package func content(of version: VersionID, tenant: TenantID) throws(StoreFault) -> String? {
        guard let row = try database.run(Self.content, [.id(tenant), .id(version)]).first else { return nil }
        return try storing { () throws(SQLFault) in try row.text(0) }
    }

    /// Whether this build passed the version's tests before.
    package func isTested(_ version: VersionID, by build: String, of tenant: TenantID) throws(StoreFault) -> Bool {
        try database.run(Self.tested, [.id(tenant), .id(version), .words(build)]).first != nil
    }

    /// The history, the newest first.
    package func activations(of tenant: TenantID, limit: Int = 100) throws(StoreFault) -> [Activation] {
        try activations(Self.list, [.id(tenant), .count(limit)])
    }

    func activation(_ number: Int, of tenant: TenantID) throws(StoreFault) -> Activation? {
        try activations(Self.one, [.id(tenant), .count(number)]).first
    }

    private func activations(_ query: Query, _ values: [SQLValue]) throws(StoreFault) -> [Activation] {
        let rows = try database.run(query, values)
        return try storing { () throws(SQLFault) in
            var entries: [Activation] = []
            for row in rows { entries.append(try Activation(row)) }
            return entries
        }
    }

    /// The kept versions whose name begins so; two when there are several.
    package func versions(beginning text: String, of tenant: TenantID) throws(StoreFault) -> [VersionID] {
        let rows = try database.run(Self.named, [.id(tenant), .words(text), .words(text + "~")])
        return try storing { () throws(SQLFault) in
            var versions: [VersionID] = []
            for row in rows { versions.append(try row.id(0)) }
            return versions
        }
    }

    /// Every tenant that was ever stored.
    package func tenants() throws(StoreFault) -> [TenantID] {
        let rows = try database.run(Self.tenants, [])
        return try storing { () throws(SQLFault) in
            var tenants: [TenantID] = []
            for row in rows { tenants.append(try row.id(0)) }
            return tenants
        }
    }
}
