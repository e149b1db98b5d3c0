/// What a NOTIFY carried.
package struct PostgresNotification: Sendable, Hashable {
    package var channel: String
    /// At most 8,000 bytes.
    package var payload: String
    /// The server process of the session that sent it; compare with ``PostgresSession/processID``.
    package var processID: Int32
}
