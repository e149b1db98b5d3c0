import Core
import SQL

/// A version of a tenant's files, as it was published.
package struct VersionRecord: Sendable, Hashable {
    package let version: VersionID
    package let author: String
    package let at: Instant
    package let reason: String

    package init(version: VersionID, author: String, at: Instant, reason: String) {
        self.version = version
        self.author = author
        self.at = at
        self.reason = reason
    }
}

extension Transaction {
    private static let insert = Query(
        "version_insert",
        """
        INSERT INTO versions (tenant_id, version, content, author, at, reason) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (tenant_id, version) DO NOTHING
        """)
    private static let activate = Query(
        "version_activate",
        """
        INSERT INTO tenants (tenant_id, version) VALUES ($1, $2)
        ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version
        """)

    /// Keeps a version's content, once, and makes it the one that runs.
    package func publish(_ record: VersionRecord, content: String, of tenant: TenantID) throws(StoreFault) {
        try database.run(
            Self.insert,
            [
                .id(tenant), .id(record.version), .words(content), .words(record.author), .at(record.at),
                .words(record.reason),
            ])
        try activate(record.version, of: tenant)
    }

    /// Makes a version that was published before the one that runs.
    package func activate(_ version: VersionID, of tenant: TenantID) throws(StoreFault) {
        try database.run(Self.activate, [.id(tenant), .id(version)])
    }
}

extension Snapshot {
    private static let active = Query("version_active", "SELECT version FROM tenants WHERE tenant_id = $1")
    private static let content = Query(
        "version_content", "SELECT content FROM versions WHERE tenant_id = $1 AND version = $2")
    private static let list = Query(
        "versions",
        "SELECT version, author, at, reason FROM versions WHERE tenant_id = $1 ORDER BY at DESC, version LIMIT $2")
    private static let tenants = Query("tenants", "SELECT tenant_id FROM tenants ORDER BY tenant_id")

    package func activeVersion(of tenant: TenantID) throws(StoreFault) -> VersionID? {
        guard let row = try database.run(Self.active, [.id(tenant)]).first else { return nil }
        return try storing { () throws(SQLFault) in try row.optionalID(0) }
    }

    package func content(of version: VersionID, tenant: TenantID) throws(StoreFault) -> String? {
        guard let row = try database.run(Self.content, [.id(tenant), .id(version)]).first else { return nil }
        return try storing { () throws(SQLFault) in try row.text(0) }
    }

    /// The newest first.
    package func versions(of tenant: TenantID, limit: Int = 100) throws(StoreFault) -> [VersionRecord] {
        let rows = try database.run(Self.list, [.id(tenant), .count(limit)])
        return try storing { () throws(SQLFault) in
            var records: [VersionRecord] = []
            for row in rows {
                records.append(
                    VersionRecord(
                        version: try row.id(0), author: try row.text(1), at: try row.instant(2),
                        reason: try row.text(3)))
            }
            return records
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
