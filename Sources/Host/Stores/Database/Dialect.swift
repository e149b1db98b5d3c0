import SQL

/// Which database a statement is for.
enum Dialect: Sendable, Hashable {
    case sqlite
    case postgres
}

/// A statement written once. Comments that only PostgreSQL acts on mark the few places where the two differ.
struct Query: Sendable {
    private let sqlite: SQLStatement
    private let postgres: SQLStatement
    /// Whether it writes to a table that states are read from.
    let changesStates: Bool

    init(_ name: String, _ text: String) {
        let words = text.replacing("\n", with: " ") + " "
        changesStates = Self.changes.contains { words.contains($0) }
        sqlite = SQLStatement(name, text)
        postgres = SQLStatement(name, Self.postgres(text))
    }

    subscript(dialect: Dialect) -> SQLStatement {
        switch dialect {
        case .sqlite: sqlite
        case .postgres: postgres
        }
    }

    private static let changes = ["contacts", "contact_identities", "conversations", "runs", "appointments"].flatMap {
        table in
        ["INSERT INTO \(table) ", "UPDATE \(table) ", "DELETE FROM \(table) "]
    }

    private static let tokens = [
        ("/*for update*/", "FOR UPDATE"), ("/*for update of contact*/", "FOR UPDATE OF c"),
        ("/*skip locked*/", "FOR UPDATE SKIP LOCKED"),
    ]

    private static func postgres(_ text: String) -> String {
        tokens.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
