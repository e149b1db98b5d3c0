extension Schema {
    /// A conversation is the thread with a contact, and a run one flow's way through it: what was called conversations
    /// are runs. What the engine remembers of one leaves its variables; a queue that waits is named as such.
    static let runs = renaming + memory + queues + threads

    private static let renaming = """
        ALTER TABLE conversations RENAME TO runs;
        ALTER TABLE runs RENAME COLUMN conversation_id TO run_id;
        ALTER TABLE messages RENAME COLUMN conversation_id TO run_id;
        ALTER TABLE jobs RENAME COLUMN conversation_id TO run_id;
        ALTER TABLE timers RENAME COLUMN conversation_id TO run_id;
        ALTER TABLE journals RENAME COLUMN conversation_id TO run_id;
        ALTER TABLE journals RENAME COLUMN run TO journal;
        DROP INDEX conversations_active;
        DROP INDEX conversations_calling;
        CREATE UNIQUE INDEX runs_open ON runs (tenant_id, contact_id) WHERE ended_at IS NULL;
        CREATE INDEX runs_calling ON runs (tenant_id, token) WHERE phase = 'calling';

        """

    private static let memory = """
        ALTER TABLE runs ADD COLUMN memory TEXT NOT NULL DEFAULT '';
        /*sqlite*/
        UPDATE runs SET
            memory = json_patch('{}', json_object(
                'inputs', json_extract(variables, '$."@input"'), 'reply', json_extract(variables, '$."@reply"'),
                'script', json_extract(variables, '$."@script"'), 'triage', json_extract(variables, '$."@triage"'),
                'reading', json_extract(variables, '$."@reading"'))),
            variables = json_remove(
                variables, '$."@input"', '$."@reply"', '$."@script"', '$."@triage"', '$."@reading"')
        WHERE variables LIKE '%"@%';
        /*end sqlite*/
        /*postgres
        UPDATE runs SET
            memory = jsonb_strip_nulls(jsonb_build_object(
                'inputs', variables::jsonb -> '@input', 'reply', variables::jsonb -> '@reply',
                'script', variables::jsonb -> '@script', 'triage', variables::jsonb -> '@triage',
                'reading', variables::jsonb -> '@reading'))::text,
            variables = (variables::jsonb - '@input' - '@reply' - '@script' - '@triage' - '@reading')::text
        WHERE variables LIKE '%"@%' AND position('\\u0000' in variables) = 0;
        */

        """

    private static let queues = """
        ALTER TABLE timers ADD COLUMN queue TEXT;
        UPDATE timers SET queue = substr(flow, 7), flow = NULL WHERE flow LIKE 'queue %';
        UPDATE runs SET pending = replace(pending, '"flow":"queue ', '"queue":"') WHERE pending <> '';

        """

    private static let threads = """
        CREATE TABLE conversations (
            tenant_id TEXT NOT NULL, contact_id TEXT NOT NULL, status TEXT NOT NULL, queue TEXT, person TEXT,
            since INTEGER NOT NULL,
            PRIMARY KEY (tenant_id, contact_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO conversations (tenant_id, contact_id, status, queue, since)
            SELECT tenant_id, contact_id, 'queued', queue, started_at FROM runs
            WHERE ended_at IS NULL AND phase = 'queued';
        ALTER TABLE runs DROP COLUMN queue;

        """
}
