extension Schema {
    /// Each time a version was made the one that runs; which activation of a tenant holds, and since when; and by which
    /// build a version's tests were passed.
    static let versions = """
        CREATE TABLE activations (
            tenant_id TEXT NOT NULL, number INTEGER NOT NULL, version TEXT NOT NULL, previous TEXT, kind TEXT NOT NULL,
            author TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (tenant_id, number)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE tenants ADD COLUMN activation INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tenants ADD COLUMN activated_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE versions ADD COLUMN tested_by TEXT;
        CREATE INDEX tenants_activated ON tenants (activated_at);

        """
}
