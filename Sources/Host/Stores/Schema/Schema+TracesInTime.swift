extension Schema {
    /// Traces lie in the order of their events, so that each one does not change a page of its own. Those of messages
    /// are found by the messages, the others by an index.
    static let tracesInTime = """
        CREATE TABLE traces_in_time (
            tenant_id TEXT NOT NULL, event_id TEXT NOT NULL, contact_id TEXT NOT NULL, kind TEXT NOT NULL,
            source TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, trace TEXT NOT NULL, effects TEXT NOT NULL,
            PRIMARY KEY (tenant_id, event_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO traces_in_time (tenant_id, event_id, contact_id, kind, source, key, at, trace, effects)
            SELECT tenant_id, event_id, contact_id, kind, source, key, at, trace, effects FROM traces
            ORDER BY tenant_id, event_id;
        DROP TABLE traces;
        ALTER TABLE traces_in_time RENAME TO traces;
        CREATE INDEX traces_contact ON traces (tenant_id, contact_id, event_id)
            WHERE (kind <> 'message' OR contact_id = '');

        """
}
