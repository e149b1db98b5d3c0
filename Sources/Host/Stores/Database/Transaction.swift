/// What a body passed to ``Store/write(_:)`` works with; valid only while that body runs.
///
/// Everything done with it is kept together or not at all.
package struct Transaction: Sendable {
    let database: Database
    let shared: SharedState

    init(database: Database, shared: SharedState) {
        self.database = database
        self.shared = shared
    }

    /// The queries that only read, seeing what this transaction has done so far.
    package var reading: Snapshot { Snapshot(database: database) }
}

/// What a body passed to ``Store/read(_:)`` works with: the database as it was when the body began.
package struct Snapshot: Sendable {
    let database: Database
}
