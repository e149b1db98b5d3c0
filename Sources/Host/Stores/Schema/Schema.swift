/// The tables. Instants are milliseconds since 1970, booleans 0 or 1, civil times text; `''` is an empty JSON list or map.
///
/// Every primary key starts with the tenant. Rows that grow for ever (messages, traces, jobs) are clustered by
/// identifiers that sort by time; the inbox, whose keys come from outside in no order, is kept narrow.
enum Schema {
    /// The same script for PostgreSQL: bytewise collation, so that both order alike. What stands in a comment that
    /// begins with its name is for it alone, what stands between `/*sqlite*/` and `/*end sqlite*/` is not for it.
    static func postgres(_ script: String) -> String {
        let swaps = [
            ("/*postgres\n", ""), ("*/", ""), (" STRICT, WITHOUT ROWID", ""), (" INTEGER", " BIGINT"),
            (" TEXT", " TEXT COLLATE \"C\""),
        ]
        return swaps.reduce(withoutSQLite(script)) { $0.replacing($1.0, with: $1.1) }
    }

    private static func withoutSQLite(_ script: String) -> String {
        let parts = script.split(separator: "/*sqlite*/", omittingEmptySubsequences: false)
        let rest = parts.dropFirst().map { $0.split(separator: "/*end sqlite*/").last ?? "" }
        return (parts.prefix(1) + rest).joined()
    }

    static let first = clinic + conversation + work

    private static let clinic = """
        CREATE TABLE tenants (
            tenant_id TEXT NOT NULL, version TEXT, appointment_change INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE versions (
            tenant_id TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL, author TEXT NOT NULL,
            at INTEGER NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (tenant_id, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE contacts (
            tenant_id TEXT NOT NULL, contact_id TEXT NOT NULL, name TEXT NOT NULL, locale TEXT NOT NULL,
            opted_out INTEGER NOT NULL, last_inbound INTEGER,
            PRIMARY KEY (tenant_id, contact_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE contact_identities (
            tenant_id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, contact_id TEXT NOT NULL,
            PRIMARY KEY (tenant_id, kind, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_identities_contact ON contact_identities (tenant_id, contact_id);
        CREATE TABLE appointments (
            tenant_id TEXT NOT NULL, appointment_id TEXT NOT NULL, external_id TEXT NOT NULL, contact_id TEXT NOT NULL,
            patient TEXT NOT NULL, professional TEXT NOT NULL, specialty TEXT NOT NULL, at TEXT NOT NULL,
            starts_at INTEGER NOT NULL, status TEXT NOT NULL, change INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, appointment_id)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX appointments_external ON appointments (tenant_id, external_id);
        CREATE INDEX appointments_starts ON appointments (tenant_id, starts_at, appointment_id);
        CREATE INDEX appointments_contact ON appointments (tenant_id, contact_id, starts_at);
        CREATE INDEX appointments_change ON appointments (tenant_id, change);
        CREATE TABLE appointment_scans (
            tenant_id TEXT NOT NULL, trigger_name TEXT NOT NULL, starts_at INTEGER NOT NULL,
            appointment_id TEXT NOT NULL, change INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, trigger_name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE schedules (
            tenant_id TEXT NOT NULL, rule TEXT NOT NULL, last_due INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, rule)
        ) STRICT, WITHOUT ROWID;

        """

    private static let conversation = """
        CREATE TABLE conversations (
            tenant_id TEXT NOT NULL, conversation_id TEXT NOT NULL, contact_id TEXT NOT NULL,
            started_at INTEGER NOT NULL, ended_at INTEGER, version TEXT NOT NULL, flow TEXT NOT NULL,
            step TEXT NOT NULL, phase TEXT NOT NULL, channel TEXT NOT NULL, appointment_id TEXT, queue TEXT,
            outcome TEXT, unclear INTEGER NOT NULL, token TEXT NOT NULL, variables TEXT NOT NULL,
            stack TEXT NOT NULL, pending TEXT NOT NULL,
            PRIMARY KEY (tenant_id, conversation_id),
            CHECK ((phase = 'ended') = (ended_at IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX conversations_active ON conversations (tenant_id, contact_id) WHERE ended_at IS NULL;
        CREATE TABLE messages (
            tenant_id TEXT NOT NULL, message_id TEXT NOT NULL, contact_id TEXT NOT NULL, conversation_id TEXT,
            channel TEXT NOT NULL, direction TEXT NOT NULL, at INTEGER NOT NULL, provider_id TEXT,
            status TEXT NOT NULL, text TEXT NOT NULL, button TEXT, media TEXT NOT NULL, choices TEXT NOT NULL,
            template TEXT NOT NULL, code TEXT, reason TEXT,
            PRIMARY KEY (tenant_id, message_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX messages_contact ON messages (tenant_id, contact_id, message_id);
        CREATE INDEX messages_provider ON messages (tenant_id, channel, provider_id)
            WHERE direction = 'out' AND provider_id IS NOT NULL;
        CREATE TABLE early_receipts (
            tenant_id TEXT NOT NULL, channel TEXT NOT NULL, provider_id TEXT NOT NULL, status TEXT NOT NULL,
            code TEXT, reason TEXT, at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, channel, provider_id, status)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE inbox (
            tenant_id TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, event_id TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, source, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE traces (
            tenant_id TEXT NOT NULL, contact_id TEXT NOT NULL, event_id TEXT NOT NULL, kind TEXT NOT NULL,
            source TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, trace TEXT NOT NULL, effects TEXT NOT NULL,
            PRIMARY KEY (tenant_id, contact_id, event_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notes (
            tenant_id TEXT NOT NULL, note_id TEXT NOT NULL, contact_id TEXT, appointment_id TEXT, author TEXT NOT NULL,
            text TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, note_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notes_contact ON notes (tenant_id, contact_id, note_id);

        """

    private static let work = """
        CREATE TABLE jobs (
            tenant_id TEXT NOT NULL, job_id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
            priority INTEGER NOT NULL, run_at INTEGER NOT NULL, attempts INTEGER NOT NULL,
            max_attempts INTEGER NOT NULL, unique_key TEXT, contact_id TEXT, conversation_id TEXT,
            channel TEXT NOT NULL, destructive INTEGER NOT NULL, payload TEXT NOT NULL, lease_until INTEGER,
            lease_token INTEGER NOT NULL, worker TEXT, code TEXT, reason TEXT, created_at INTEGER NOT NULL,
            finished_at INTEGER,
            PRIMARY KEY (tenant_id, job_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX jobs_ready ON jobs (tenant_id, priority, run_at, job_id) WHERE state = 'ready';
        CREATE INDEX jobs_scheduled ON jobs (run_at) WHERE state = 'scheduled';
        CREATE INDEX jobs_running ON jobs (lease_until) WHERE state = 'running';
        CREATE INDEX jobs_dead ON jobs (tenant_id, job_id) WHERE state = 'dead';
        CREATE INDEX jobs_in_doubt ON jobs (tenant_id, job_id) WHERE state = 'in-doubt';
        CREATE UNIQUE INDEX jobs_unique ON jobs (tenant_id, unique_key)
            WHERE unique_key IS NOT NULL AND finished_at IS NULL;
        CREATE TABLE timers (
            tenant_id TEXT NOT NULL, timer_id TEXT NOT NULL, due INTEGER NOT NULL, purpose TEXT NOT NULL,
            contact_id TEXT NOT NULL, conversation_id TEXT, flow TEXT, appointment_id TEXT,
            PRIMARY KEY (tenant_id, timer_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX timers_due ON timers (due, tenant_id, timer_id);

        """
}
