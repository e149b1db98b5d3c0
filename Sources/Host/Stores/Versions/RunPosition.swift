import Core
import SQL

/// People of one tenant who stand at the same place of the same version.
package struct RunPosition: Sendable, Hashable {
    package let version: VersionID
    package let flow: String
    package let step: String
    package let phase: FlowRun.Phase
    /// The flows and steps that wait behind this one, without what they were given.
    package let stack: [FlowRun.Frame]
    package fileprivate(set) var count: Int

    /// A conversation that stands there.
    package var example: FlowRun {
        var run = FlowRun(
            id: "", contact: "", startedAt: .epoch, version: version, flow: flow, step: step, channel: "",
            appointment: nil)
        run.phase = phase
        run.stack = stack
        return run
    }

    fileprivate func isSamePlace(as other: RunPosition) -> Bool {
        version == other.version && flow == other.flow && step == other.step && phase == other.phase
            && stack == other.stack
    }
}

extension [FlowRun.Frame] {
    fileprivate var withoutInputs: Self { map { FlowRun.Frame(flow: $0.flow, step: $0.step) } }
}

/// One of them.
package struct PositionedContact: Sendable, Hashable {
    package let contact: Contact
    /// The appointment the conversation is about.
    package let appointment: Appointment?
}

extension Snapshot {
    // A bound on the contact leads to the index of open conversations, past all that have ended.
    private static let standing = Query(
        "runs_standing",
        """
        SELECT version, flow, step, phase, stack, count(*) FROM runs
        WHERE tenant_id = $1 AND contact_id >= '' AND ended_at IS NULL
        GROUP BY version, flow, step, phase, stack ORDER BY flow, step, phase, version
        """)
    private static let people = Query(
        "runs_people",
        """
        SELECT contact_id, appointment_id, stack FROM runs
        WHERE tenant_id = $1 AND contact_id >= '' AND ended_at IS NULL AND version = $2 AND flow = $3 AND step = $4 AND phase = $5
        ORDER BY started_at, run_id LIMIT $6
        """)
    private static let inUse = Query(
        "versions_in_use",
        """
        SELECT DISTINCT tenant_id, version FROM runs
        WHERE ended_at IS NULL AND phase IN ('waiting', 'calling') ORDER BY tenant_id, version
        """)

    /// Where the people of open conversations stand. Its cost grows with the open conversations.
    package func standing(of tenant: TenantID) throws(StoreFault) -> [RunPosition] {
        let rows = try database.run(Self.standing, [.id(tenant)])
        return try storing { () throws(SQLFault) in
            var standing: [RunPosition] = []
            for row in rows {
                let place = RunPosition(
                    version: try row.id(0), flow: try row.text(1), step: try row.text(2), phase: try row.word(3),
                    stack: try StoredJSON.stack(try row.text(4)).withoutInputs, count: try row.count(5))
                if let same = standing.firstIndex(where: { $0.isSamePlace(as: place) }) {
                    standing[same].count += place.count
                } else {
                    standing.append(place)
                }
            }
            return standing
        }
    }

    /// The people of one place, those who came first.
    package func people(at place: RunPosition, of tenant: TenantID, limit: Int) throws(StoreFault)
        -> [PositionedContact]
    {
        let rows = try database.run(
            Self.people,
            [
                .id(tenant), .id(place.version), .words(place.flow), .words(place.step), .text(place.phase.rawValue),
                .count(limit),
            ])
        var people: [PositionedContact] = []
        for row in rows {
            let (id, appointment, stack) = try storing { () throws(SQLFault) in
                (try row.id(0) as ContactID, try row.optionalID(1) as AppointmentID?, try StoredJSON.stack(row.text(2)))
            }
            guard stack.withoutInputs == place.stack, let contact = try contact(id, of: tenant) else { continue }
            var booked: Appointment?
            if let appointment { booked = try self.appointment(appointment, of: tenant) }
            people.append(PositionedContact(contact: contact, appointment: booked))
        }
        return people
    }

    /// The versions that people wait in, of every tenant.
    package func versionsInUse() throws(StoreFault) -> [(tenant: TenantID, version: VersionID)] {
        let rows = try database.run(Self.inUse, [])
        return try storing { () throws(SQLFault) in
            var versions: [(TenantID, VersionID)] = []
            for row in rows { versions.append((try row.id(0), try row.id(1))) }
            return versions
        }
    }
}
