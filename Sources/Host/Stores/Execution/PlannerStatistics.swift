import Core
import Dispatch
import SQL
import Synchronization

/// Has PostgreSQL count its tables anew when they have outgrown what its planner knows.
///
/// The server does so itself within a minute or two. Until then it plans for the empty tables of a new database, where
/// any index is as good as another, and an import or a first morning reads whole tables for each row.
final class PlannerStatistics: Upkeep {
    private struct Pace {
        var next = Instant.distantPast
        var wait = PlannerStatistics.shortest
        var isLooking = false
    }

    /// Milliseconds between two looks: the wait doubles while nothing has grown.
    private static let shortest: Int64 = 1_000
    private static let longest: Int64 = 300_000
    private static let grown = SQLStatement(
        "tables_grown",
        """
        SELECT format('ANALYZE %I.%I', grown.schemaname, grown.relname)
        FROM pg_stat_user_tables AS grown JOIN pg_class ON pg_class.oid = grown.relid
        WHERE n_live_tup > 500 AND n_live_tup > 3 * reltuples AND grown.schemaname = current_schema
        """)
    private let pace = Mutex(Pace())
    private let queue = DispatchQueue(label: "recado.store.statistics")
    private let clock: @Sendable () -> Instant
    private let open: @Sendable () throws(SQLFault) -> any SQLSession

    init(clock: @escaping @Sendable () -> Instant, open: @escaping @Sendable () throws(SQLFault) -> any SQLSession) {
        self.clock = clock
        self.open = open
    }

    func committed(_ session: any SQLSession) {
        let now = clock()
        let mustLook = pace.withLock { pace in
            guard !pace.isLooking, now >= pace.next || pace.next > now.adding(milliseconds: Self.longest) else {
                return false
            }
            pace.isLooking = true
            return true
        }
        if mustLook { queue.async { self.look() } }
    }

    func finish() { queue.sync {} }

    /// What fails is tried again later: without it everything works, only slower.
    private func look() {
        let hasGrown = (try? count()) ?? false
        let now = clock()
        pace.withLock { pace in
            pace.wait = hasGrown ? Self.shortest : min(pace.wait * 2, Self.longest)
            pace.next = now.adding(milliseconds: pace.wait)
            pace.isLooking = false
        }
    }

    /// Whether a table had grown.
    private func count() throws(SQLFault) -> Bool {
        let session = try open()
        defer { session.close() }
        let commands = try session.run(Self.grown, [])
        for command in commands { try session.execute(script: try command.text(0)) }
        return !commands.isEmpty
    }
}
