import SQL

/// What a database needs now and then while it is written to; told after each commit, and quick to answer.
protocol Upkeep: Sendable {
    func committed(_ session: any SQLSession)

    /// Returns when nothing of it is under way; to be called once nothing more is committed.
    func finish()
}
