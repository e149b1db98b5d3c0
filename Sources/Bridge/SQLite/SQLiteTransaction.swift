/// Where a session stands between begin and commit.
enum SQLiteTransaction {
    case none
    case open
    /// A statement failed; SQLite may have rolled back by itself.
    case aborted
}
