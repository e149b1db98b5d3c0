import Core
import SQL

/// The journals of runs in scripts.
struct JournalTable {
    let database: Database

    private static let read = Query(
        "journal_read",
        """
        SELECT kind, digest, answer, at FROM journals
        WHERE tenant_id = $1 AND run_id = $2 AND journal = $3 ORDER BY position
        """)
    private static let append = Query(
        "journal_append",
        """
        INSERT INTO journals (tenant_id, run_id, journal, position, kind, digest, answer, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)

    /// Gives each run that is in a script its journal; the others cost nothing.
    func complete(_ runs: inout [FlowRun?], of tenants: [TenantID]) throws(StoreFault) {
        var places: [Int] = []
        var journals: [String] = []
        var keys: [[SQLValue]] = []
        for (place, run) in runs.enumerated() {
            guard let run, let journal = run.memory.script?.journal else { continue }
            places.append(place)
            journals.append(journal)
            keys.append([.id(tenants[place]), .id(run.id), .words(journal)])
        }
        for (index, rows) in try database.batch(Self.read, keys).enumerated() {
            var entries: [Journal.Entry] = []
            for row in rows { entries.append(try storing { () throws(SQLFault) in try Self.entry(row) }) }
            runs[places[index]]?.journal = Journal(id: journals[index], entries: entries)
        }
    }

    private static func entry(_ row: SQLRow) throws(SQLFault) -> Journal.Entry {
        guard let digest = Digest(try row.text(1)) else { throw SQLFault(.decoding, "a journal's digest is malformed") }
        return Journal.Entry(
            kind: try row.text(0), digest: digest, answer: try StoredJSON.parse(try row.text(2)),
            at: try row.instant(3))
    }

    func append(_ rows: [[SQLValue]]) throws(StoreFault) {
        try database.batch(Self.append, rows)
    }

    /// The entries a step added.
    static func rows(_ step: CommittedStep) -> [[SQLValue]] {
        guard let run = step.after.run, let journal = run.journal else { return [] }
        let before = step.before.run?.journal
        let known = before?.id == journal.id ? before?.entries.count ?? 0 : 0
        return journal.entries.enumerated().dropFirst(known).map { position, entry in
            [
                .id(step.event.tenant), .id(run.id), .words(journal.id), .count(position),
                .words(entry.kind), .text(entry.digest.description), .words(JSON.text(entry.answer)), .at(entry.at),
            ]
        }
    }
}
