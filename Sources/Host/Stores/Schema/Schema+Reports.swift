extension Schema {
    /// Reports as they were made. `content` holds the rows, so that each form can be made again as of then; it has
    /// patients' names in it and goes when retention says so.
    static let reports = """
        CREATE TABLE report_runs (
            tenant_id TEXT NOT NULL, run_id TEXT NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL,
            made_at INTEGER NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (tenant_id, run_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_runs_made ON report_runs (tenant_id, made_at);

        """
}
