import Core
import SQL

extension Transaction {
    private static let insert = Query(
        "version_insert",
        """
        INSERT INTO versions (tenant_id, version, content, author, at, reason, tested_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (tenant_id, version) DO UPDATE SET tested_by = coalesce(excluded.tested_by, versions.tested_by)
        """)
    private static let make = Query(
        "tenant_insert", "INSERT INTO tenants (tenant_id) VALUES ($1) ON CONFLICT (tenant_id) DO NOTHING")
    private static let current = Query(
        "activation_current", "SELECT version, activation FROM tenants WHERE tenant_id = $1 /*for update*/")
    private static let activate = Query(
        "tenant_activate",
        "UPDATE tenants SET version = $2, activation = $3, activated_at = $4 WHERE tenant_id = $1")
    private static let record = Query(
        "activation_insert",
        """
        INSERT INTO activations (tenant_id, number, version, previous, kind, author, at, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)
    private static let kept = Query(
        "version_kept", "SELECT 1 FROM versions WHERE tenant_id = $1 AND version = $2")

    /// Keeps a version's content, once.
    /// - Parameter testedBy: the build that passed its tests.
    package func keep(_ new: NewActivation, content: String, testedBy: String?, of tenant: TenantID) throws(StoreFault)
    {
        try database.run(
            Self.insert,
            [
                .id(tenant), .id(new.version), .words(content), .words(new.author), .at(new.at), .words(new.reason),
                .words(testedBy),
            ])
    }

    /// Makes a kept version the one that runs. A saved version that runs already is not entered again.
    /// - Parameter expected: what ran when this was decided; when something else runs by now, nothing is done.
    /// - Returns: the entry; nil when something else runs by now, or the version is not kept.
    package func activate(_ new: NewActivation, over expected: ExpectedVersion = .any, of tenant: TenantID)
        throws(StoreFault) -> Activation?
    {
        try database.run(Self.make, [.id(tenant)])
        guard let row = try database.run(Self.current, [.id(tenant)]).first,
            try database.run(Self.kept, [.id(tenant), .id(new.version)]).first != nil
        else { return nil }
        let (running, number) = try storing { () throws(SQLFault) in
            (try row.optionalID(0) as VersionID?, try row.count(1))
        }
        guard expected.allows(running) else { return nil }
        if running == new.version, new.kind == .saved { return try reading.activation(number, of: tenant) }
        let entry = Activation(new, number: number + 1, previous: running)
        try record(entry, of: tenant)
        if entry.kind == .saved { try prune(below: entry.number, of: tenant) }
        return entry
    }

    private func record(_ entry: Activation, of tenant: TenantID) throws(StoreFault) {
        try database.run(
            Self.activate, [.id(tenant), .id(entry.version), .count(entry.number), .at(entry.at)])
        try database.run(
            Self.record,
            [
                .id(tenant), .count(entry.number), .id(entry.version), .id(entry.previous),
                .text(entry.kind.rawValue), .words(entry.author), .at(entry.at), .words(entry.reason),
            ])
    }
}

/// What must run for an activation to make sense.
package enum ExpectedVersion: Sendable, Hashable {
    case any
    /// Nil: nothing yet.
    case exactly(VersionID?)

    fileprivate func allows(_ running: VersionID?) -> Bool {
        switch self {
        case .any: true
        case .exactly(let version): version == running
        }
    }
}
