/// How the old rows of one kind are found, a page at a time along their key, and removed.
struct PurgePlan: Sendable {
    /// The tenant, the key after which the page begins and a limit give keys and their time.
    let page: Query
    /// The tenant, a key and an instant: removes what is older, unless it is open.
    let remove: Query
    let keyColumns: Int
    /// Keys grow with time: behind the first young row there is nothing old.
    var isOrderedByTime = false

    static func of(_ kind: Retention.Kind) -> PurgePlan {
        switch kind {
        case .jobs: jobs
        case .inbox: inbox
        case .traces: traces
        case .journals: journals
        case .messages: messages
        case .receipts: receipts
        case .reports: reports
        }
    }

    private static let jobs = PurgePlan(
        page: Query(
            "purge_jobs_page",
            "SELECT job_id, created_at FROM jobs WHERE tenant_id = $1 AND job_id > $2 ORDER BY job_id LIMIT $3"),
        remove: Query(
            "purge_jobs",
            """
            DELETE FROM jobs
            WHERE tenant_id = $1 AND job_id = $2 AND finished_at < $3 AND state IN ('done', 'discarded')
            """),
        keyColumns: 1, isOrderedByTime: true)

    /// The keys of appointments are kept a year longer: a reminder of one far ahead must not go out again.
    private static let inbox = PurgePlan(
        page: Query(
            "purge_inbox_page",
            """
            SELECT source, key, at FROM inbox WHERE tenant_id = $1 AND (source, key) > ($2, $3)
            ORDER BY source, key LIMIT $4
            """),
        remove: Query(
            "purge_inbox",
            """
            DELETE FROM inbox WHERE tenant_id = $1 AND source = $2 AND key = $3
                AND at + CASE WHEN source = 'appointment' THEN 31536000000 ELSE 0 END < $4
            """),
        keyColumns: 2)

    private static let traces = PurgePlan(
        page: Query(
            "purge_traces_page",
            "SELECT event_id, at FROM traces WHERE tenant_id = $1 AND event_id > $2 ORDER BY event_id LIMIT $3"),
        remove: Query(
            "purge_traces",
            """
            DELETE FROM traces WHERE tenant_id = $1 AND event_id = $2 AND at < $3
                AND NOT EXISTS (
                    SELECT 1 FROM runs WHERE tenant_id = $1 AND ended_at IS NULL
                        AND contact_id = traces.contact_id)
            """),
        keyColumns: 1, isOrderedByTime: true)

    private static let journals = PurgePlan(
        page: Query(
            "purge_journals_page",
            """
            SELECT DISTINCT run_id, 0 FROM journals WHERE tenant_id = $1 AND run_id > $2
            ORDER BY run_id LIMIT $3
            """),
        remove: Query(
            "purge_journals",
            """
            DELETE FROM journals WHERE tenant_id = $1 AND run_id = $2 AND EXISTS (
                SELECT 1 FROM runs WHERE tenant_id = $1 AND run_id = $2 AND ended_at < $3)
            """),
        keyColumns: 1)

    private static let messages = PurgePlan(
        page: Query(
            "purge_messages_page",
            "SELECT message_id, at FROM messages WHERE tenant_id = $1 AND message_id > $2 ORDER BY message_id LIMIT $3"),
        remove: Query(
            "purge_messages",
            """
            DELETE FROM messages WHERE tenant_id = $1 AND message_id = $2 AND at < $3
                AND status NOT IN ('queued', 'sending', 'in-doubt')
                AND NOT EXISTS (
                    SELECT 1 FROM jobs WHERE tenant_id = $1 AND job_id = $2 AND state NOT IN ('done', 'discarded'))
                AND NOT EXISTS (
                    SELECT 1 FROM runs WHERE tenant_id = $1 AND ended_at IS NULL
                        AND contact_id = messages.contact_id AND run_id = messages.run_id)
            """),
        keyColumns: 1, isOrderedByTime: true)

    private static let reports = PurgePlan(
        page: Query(
            "purge_reports_page",
            "SELECT run_id, made_at FROM report_runs WHERE tenant_id = $1 AND run_id > $2 ORDER BY run_id LIMIT $3"),
        remove: Query(
            "purge_reports", "DELETE FROM report_runs WHERE tenant_id = $1 AND run_id = $2 AND made_at < $3"),
        keyColumns: 1)

    private static let receipts = PurgePlan(
        page: Query(
            "purge_receipts_page",
            """
            SELECT channel, provider_id, at FROM early_receipts WHERE tenant_id = $1 AND (channel, provider_id) > ($2, $3)
            ORDER BY channel, provider_id LIMIT $4
            """),
        remove: Query(
            "purge_receipts",
            "DELETE FROM early_receipts WHERE tenant_id = $1 AND channel = $2 AND provider_id = $3 AND at < $4"),
        keyColumns: 2)
}
