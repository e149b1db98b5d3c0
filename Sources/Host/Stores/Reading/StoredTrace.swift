import Core
import SQL

/// What one event met on its way.
package struct StoredTrace: Sendable, Hashable {
    package let event: EventID
    package let kind: String
    package let key: EventKey
    package let at: Instant
    /// The entries, each as ``Trace/Entry/value``.
    package let trace: [Value]
    /// `{"kind": …, "id": …, "at": "file:line:column", …}`
    package let effects: [Value]
}

extension Snapshot {
    private static let ofContact = Query(
        "traces_of_contact",
        """
        SELECT event_id, kind, source, key, at, trace, effects FROM traces
        WHERE tenant_id = $1 AND event_id IN (
            SELECT message_id FROM (
                SELECT message_id FROM messages WHERE tenant_id = $1 AND contact_id = $2 AND direction = 'in'
                ORDER BY message_id DESC LIMIT $3) AS said
            UNION ALL
            SELECT event_id FROM (
                SELECT event_id FROM traces
                WHERE tenant_id = $1 AND contact_id = $2 AND (kind <> 'message' OR contact_id = '')
                ORDER BY event_id DESC LIMIT $3) AS others)
        ORDER BY event_id DESC LIMIT $3
        """)

    /// The newest events of a contact, the newest first; nil for those that were about nobody.
    package func traces(of contact: ContactID?, tenant: TenantID, newest limit: Int) throws(StoreFault)
        -> [StoredTrace]
    {
        let rows = try database.run(
            Self.ofContact, [.id(tenant), .words(contact?.rawValue ?? ""), .count(limit)])
        return try storing { () throws(SQLFault) in
            var traces: [StoredTrace] = []
            for row in rows { traces.append(try StoredTrace(row)) }
            return traces
        }
    }
}

extension StoredTrace {
    fileprivate init(_ row: SQLRow) throws(SQLFault) {
        event = try row.id(0)
        kind = try row.text(1)
        key = EventKey(source: try row.text(2), key: try row.text(3))
        at = try row.instant(4)
        trace = try StoredJSON.list(try row.text(5))
        effects = try StoredJSON.list(try row.text(6))
    }
}
