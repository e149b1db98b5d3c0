/// How a connection to PostgreSQL is made.
package struct PostgresOptions: Sendable, Hashable {
    /// For each address of the server, in seconds; libpq takes at least 2.
    package var connectTimeout = 5
    /// Seen in pg_stat_activity.
    package var applicationName = "recado"
    /// The server stops a statement after this many milliseconds; 0 for never.
    package var statementTimeout = 30_000
    /// The server ends a session that leaves a transaction open and idle for so many milliseconds.
    package var idleInTransactionTimeout = 10_000
    /// How long sent bytes may stay unacknowledged before the connection counts as lost, in milliseconds.
    package var lossTimeout = 15_000
    /// Prepared statements kept; when there are more, all are let go.
    package var statements = 512

    package init() {}
}
