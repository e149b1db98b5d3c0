import SQL

/// A small schema both databases understand.
enum Shop {
    static func schema(realType: String, blobType: String, option: String) -> String {
        """
        CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) \(option);
        CREATE TABLE line (id BIGINT NOT NULL PRIMARY KEY, item BIGINT NOT NULL REFERENCES item (id)) \(option);
        CREATE TABLE kinds (id BIGINT NOT NULL, i BIGINT, r \(realType), t TEXT, b \(blobType)) \(option);
        """
    }

    static let clear = SQLStatement("clear", "DELETE FROM item")
    static let clearKinds = SQLStatement("clear_kinds", "DELETE FROM kinds")
    static let insertAny = SQLStatement("insert_any", "INSERT INTO kinds (id, i, r, t, b) VALUES ($1, $2, $3, $4, $5)")
    static let insertText = SQLStatement("insert_text", "INSERT INTO kinds (id, i, t) VALUES ($1, $2, $3)")
    static let byText = SQLStatement(
        "by_text", "SELECT i, NULL, id FROM kinds WHERE t = $1 AND id > $2 ORDER BY id LIMIT 2")
    static let texts = SQLStatement("texts", "SELECT id, i, t FROM kinds ORDER BY id")
    static let selectAny = SQLStatement("select_any", "SELECT id, i, r, t, b FROM kinds ORDER BY id")
    static let shuffled = SQLStatement("shuffled", "SELECT $1::text || $2::text || $1::text, $2::bigint * 2")
    static let insert = SQLStatement("insert", "INSERT INTO item (id, name) VALUES ($1, $2)")
    static let insertReturning = SQLStatement(
        "insert_returning", "INSERT INTO item (id, name) VALUES ($1, $2) RETURNING id, name")
    static let insertIgnoring = SQLStatement(
        "insert_ignoring", "INSERT INTO item (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING")
    static let insertLine = SQLStatement("insert_line", "INSERT INTO line (id, item) VALUES (1, $1)")
    static let rename = SQLStatement("rename", "UPDATE item SET name = $1")
    static let renameOne = SQLStatement("rename_one", "UPDATE item SET name = $2 || name WHERE id = $1 AND name <> $3")
    static let renameReturning = SQLStatement(
        "rename_returning",
        "UPDATE item SET name = CASE WHEN id IN (2, 3) THEN $2 ELSE name END WHERE id = $1 RETURNING id, name")
    static let remove = SQLStatement("remove", "DELETE FROM item WHERE id = $1")
    static let names = SQLStatement("names", "SELECT name FROM item ORDER BY id")
    static let nameOf = SQLStatement("name_of", "SELECT name FROM item WHERE id = $1")
    static let ids = SQLStatement("ids", "SELECT id FROM item ORDER BY id")
    static let sums = SQLStatement("sums", "SELECT sum(i), count(*), sum(r), sum(r) < 1 FROM kinds")
}
