extension Schema {
    /// When a tenant's old rows were last let go of, so that one host a day does it.
    static let retention = """
        CREATE TABLE sweeps (
            tenant_id TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id)
        ) STRICT, WITHOUT ROWID;

        """
}
