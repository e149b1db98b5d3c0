import Core
import SQL

/// The runs; at most one of a contact has not ended.
struct RunTable {
    let database: Database

    private static let active = Query(
        "run_active",
        """
        SELECT run_id, contact_id, started_at, version, flow, step, phase, channel, appointment_id,
            outcome, unclear, token, variables, memory, stack, pending
        FROM runs WHERE tenant_id = $1 AND contact_id = $2 AND ended_at IS NULL
        """)
    private static let insert = Query(
        "run_insert",
        """
        INSERT INTO runs (tenant_id, run_id, contact_id, started_at, version, flow, step, phase,
            channel, appointment_id, outcome, unclear, token, variables, memory, stack, pending, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """)
    /// Leaves the columns of the index of open runs alone.
    private static let advance = Query(
        "run_advance",
        """
        UPDATE runs SET version = $3, flow = $4, step = $5, phase = $6, channel = $7, appointment_id = $8,
            outcome = $9, unclear = $10, token = $11, variables = $12, memory = $13, stack = $14, pending = $15
        WHERE tenant_id = $1 AND run_id = $2
        """)
    private static let end = Query(
        "run_end",
        """
        UPDATE runs SET version = $3, flow = $4, step = $5, phase = $6, channel = $7, appointment_id = $8,
            outcome = $9, unclear = $10, token = $11, variables = $12, memory = $13, stack = $14, pending = $15,
            ended_at = $16
        WHERE tenant_id = $1 AND run_id = $2
        """)

    func active(of contacts: [ContactKey]) throws(StoreFault) -> [FlowRun?] {
        var runs: [FlowRun?] = []
        runs.reserveCapacity(contacts.count)
        for rows in try database.batch(Self.active, contacts.map { [.id($0.tenant), .id($0.id)] }) {
            guard let row = rows.first else {
                runs.append(nil)
                continue
            }
            runs.append(try storing { () throws(SQLFault) in try Self.run(row) })
        }
        try JournalTable(database: database).complete(&runs, of: contacts.map(\.tenant))
        return runs
    }

    private static func run(_ row: SQLRow) throws(SQLFault) -> FlowRun {
        var run = FlowRun(
            id: try row.id(0), contact: try row.id(1), startedAt: try row.instant(2), version: try row.id(3),
            flow: try row.text(4), step: try row.text(5), channel: try row.text(7), appointment: try row.optionalID(8))
        run.phase = try row.word(6)
        run.outcome = try row.optionalText(9)
        run.unclear = try row.count(10)
        run.token = try row.text(11)
        run.variables = try StoredJSON.variables(try row.text(12))
        run.memory = try StoredJSON.memory(try row.text(13))
        run.stack = try StoredJSON.stack(try row.text(14))
        run.pending = try StoredJSON.pending(try row.text(15))
        return run
    }

    /// The ended ones first: a contact may have one open run only.
    func save(_ rows: Rows) throws(StoreFault) {
        try database.write(Self.end, rows.ended)
        try database.write(Self.advance, rows.advanced)
        try database.write(Self.insert, rows.new)
    }

    struct Rows: Sendable {
        private(set) var ended = SQLBatch()
        private(set) var advanced = SQLBatch()
        private(set) var new = SQLBatch()

        mutating func add(_ saved: SavedRun) {
            if !saved.isStored {
                Self.name(saved, in: &new)
                new.id(saved.run.contact)
                new.at(saved.run.startedAt)
                Self.course(saved.run, in: &new)
                new.at(saved.isEnded ? saved.at : nil)
                new.endRow()
            } else if saved.isEnded {
                Self.name(saved, in: &ended)
                Self.course(saved.run, in: &ended)
                ended.at(saved.at)
                ended.endRow()
            } else {
                Self.name(saved, in: &advanced)
                Self.course(saved.run, in: &advanced)
                advanced.endRow()
            }
        }

        private static func name(_ saved: SavedRun, in row: inout SQLBatch) {
            row.id(saved.tenant)
            row.id(saved.run.id)
        }

        private static func course(_ run: FlowRun, in row: inout SQLBatch) {
            row.id(run.version)
            row.words(run.flow)
            row.words(run.step)
            row.text(run.phase.rawValue)
            row.words(run.channel)
            row.id(run.appointment)
            row.words(run.outcome)
            row.count(run.unclear)
            row.words(run.token)
            row.text(StoredJSON.text(variables: run.variables))
            row.text(StoredJSON.text(memory: run.memory))
            row.text(StoredJSON.text(stack: run.stack))
            row.text(StoredJSON.text(pending: run.pending))
        }
    }
}

/// A run as a step left it.
final class SavedRun {
    let tenant: TenantID
    let run: FlowRun
    let at: Instant
    /// Whether a row of it exists already.
    let isStored: Bool

    init(tenant: TenantID, run: FlowRun, at: Instant, isStored: Bool) {
        self.tenant = tenant
        self.run = run
        self.at = at
        self.isStored = isStored
    }

    var isEnded: Bool { run.phase == .ended }
}
