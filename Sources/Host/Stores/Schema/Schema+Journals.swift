extension Schema {
    /// What conversations in scripts asked and were answered; a row is never changed. `run` names one run of a script.
    static let journals = """
        CREATE TABLE journals (
            tenant_id TEXT NOT NULL, conversation_id TEXT NOT NULL, run TEXT NOT NULL, position INTEGER NOT NULL,
            kind TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, conversation_id, run, position)
        ) STRICT, WITHOUT ROWID;

        """
}
