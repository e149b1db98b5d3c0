import Core
import SQL

/// The versions of the schema, in order; each is applied once and never changed afterwards.
struct Migrations: Sendable {
    /// Version 1 is the first.
    let scripts: [String]

    static let standard = Migrations(scripts: [
        Schema.first, Schema.secondReading, Schema.calling, Schema.versions, Schema.journals, Schema.retention,
        Schema.roomToUpdate, Schema.tracesInTime, Schema.reports, Schema.runs,
    ])

    private static let lock = SQLStatement("migration_lock", "SELECT pg_advisory_xact_lock(727000001)")
    private static let table =
        "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY, applied_at BIGINT NOT NULL)"
    private static let newest = Query("schema_version", "SELECT max(version) FROM schema_versions")
    private static let record = Query(
        "schema_applied", "INSERT INTO schema_versions (version, applied_at) VALUES ($1, $2)")

    /// Applies what is missing, in one transaction that only one process at a time gets into.
    func apply(to session: any SQLSession, _ dialect: Dialect, at now: Instant) throws(StoreFault) {
        try storing { () throws(SQLFault) in try session.begin() }
        do throws(StoreFault) {
            try applyMissing(Database(session: session, dialect: dialect), at: now)
            try storing { () throws(SQLFault) in try session.commit() }
        } catch {
            try? session.rollback()
            throw error
        }
    }

    private func applyMissing(_ database: Database, at now: Instant) throws(StoreFault) {
        try storing { () throws(SQLFault) in
            if database.dialect == .postgres { _ = try database.session.run(Self.lock, []) }
            try database.session.execute(script: Self.table)
        }
        let found = Int(clamping: try database.firstInt(Self.newest, []) ?? 0)
        guard found <= scripts.count else { throw newer(found) }
        for (index, script) in scripts.enumerated() where index >= found {
            let text = database.dialect == .postgres ? Schema.postgres(script) : script
            try storing { () throws(SQLFault) in try database.session.execute(script: text) }
            try database.run(Self.record, [.count(index + 1), .at(now)])
        }
    }

    private func newer(_ found: Int) -> StoreFault {
        StoreFault(
            .newerSchema,
            LocalizedText(
                pt: "o banco de dados está na versão \(found) e este Recado conhece até a \(scripts.count): atualize",
                en: "the database has schema \(found), this Recado knows up to \(scripts.count): update Recado"))
    }
}
