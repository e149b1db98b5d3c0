extension Schema {
    /// What models read, by a hash of what they were asked, and how often they were asked on each of a clinic's days.
    /// Confidence in thousandths.
    static let secondReading = """
        CREATE TABLE model_readings (
            tenant_id TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, confidence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, question)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_usage (
            tenant_id TEXT NOT NULL, day TEXT NOT NULL, requests INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, day)
        ) STRICT, WITHOUT ROWID;

        """
}
