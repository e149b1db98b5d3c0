internal import CPostgres
import SQL

/// A statement for one row of values, turned into one for many: an array for each parameter.
///
/// A server works about three times as long for a statement that it runs once for each row.
enum PostgresArrays {
    /// Fewer rows go as they are.
    static let worthwhile = 4

    /// `INSERT … VALUES ($1, $2)` for arrays of these types; nil for a statement of another shape.
    static func insert(_ statement: SQLStatement, types: [Oid]) -> SQLStatement? {
        let opening = "VALUES ("
        guard let arrays = arrays(of: types), let start = statement.text.firstRange(of: opening)?.upperBound,
            let end = statement.text[start...].firstIndex(of: ")")
        else { return nil }
        let row = statement.text[start..<end]
        let rest = statement.text[end...].dropFirst()
        guard !row.contains("("), !rest.contains("$"), !rest.contains("RETURNING") else { return nil }
        let head = statement.text[..<start].dropLast(opening.count)
        let text =
            "\(head)SELECT \(row.replacing("$", with: "p")) FROM unnest(\(arrays)) AS given (\(columns(types)))\(rest)"
        return SQLStatement(statement.name + "_all", text)
    }

    /// A query for arrays of these types; its first column is the place of the values each row was found by, from 1.
    ///
    /// The query stays one by itself, looked up by its index once for each of the values: a plan over all of them
    /// would read whole tables while they are small, and go on with that when they have grown.
    static func lookup(_ statement: SQLStatement, types: [Oid]) -> SQLStatement? {
        guard statement.text.hasPrefix("SELECT"), let arrays = arrays(of: types) else { return nil }
        let isLocking = statement.text.contains("FOR UPDATE")
        let query = statement.text.replacing("$", with: "given.p") + (isLocking ? "" : " OFFSET 0")
        let text = """
            SELECT given.place, found.* FROM unnest(\(arrays)) WITH ORDINALITY AS given (\(columns(types)), place)
            CROSS JOIN LATERAL (\(query)) AS found ORDER BY given.place
            """
        return SQLStatement(statement.name + "_all", text)
    }

    /// `UPDATE … WHERE …` or `DELETE FROM … WHERE …` for arrays of these types; its first column is the place of the
    /// values, from 1, for each row they changed.
    static func change(_ statement: SQLStatement, types: [Oid]) -> SQLStatement? {
        let parts = statement.text.replacing("$", with: "given.p").split(separator: "WHERE", maxSplits: 1)
        guard parts.count == 2, let head = parts.first, let rest = parts.last, !head.contains("SELECT"),
            let joining = head.hasPrefix("UPDATE ") ? "FROM" : head.hasPrefix("DELETE ") ? "USING" : nil,
            let arrays = arrays(of: types)
        else { return nil }
        let given = "unnest(\(arrays)) WITH ORDINALITY AS given (\(columns(types)), place)"
        let end = rest.firstRange(of: "RETURNING")
        let condition = rest[..<(end?.lowerBound ?? rest.endIndex)]
        let returning = end.map { ",\(rest[$0.upperBound...])" } ?? ""
        let text = "\(head) \(joining) \(given) WHERE \(condition) RETURNING given.place\(returning)"
        return SQLStatement(statement.name + "_all", text)
    }

    private static func columns(_ types: [Oid]) -> String {
        types.indices.map { "p\($0 + 1)" }.joined(separator: ", ")
    }

    private static func arrays(of types: [Oid]) -> String? {
        names(of: types)?.enumerated().map { "$\($0 + 1)::\($1)[]" }.joined(separator: ", ")
    }

    private static func names(of types: [Oid]) -> [String]? {
        let names = types.compactMap { known[$0] }
        return !types.isEmpty && names.count == types.count ? names : nil
    }

    /// Of the server's built-in types; the numbers are in its `pg_type`.
    private static let known: [Oid: String] = [16: "bool", 20: "bigint", 23: "integer", 25: "text", 701: "float8"]

    /// An array for each parameter, as the server writes them; nil when a value cannot stand in one or cannot be stored,
    /// or the rows differ in length.
    static func values(_ rows: [[SQLValue]]) -> [SQLValue]? { values(SQLBatch(rows)) }

    static func values(_ rows: SQLBatch) -> [SQLValue]? {
        let count = rows.isEmpty ? 0 : rows.range(of: 0).count
        let isEven = (0..<rows.count).allSatisfy { rows.range(of: $0).count == count }
        guard rows.problem == nil, isEven else { return nil }
        var arrays: [SQLValue] = []
        for column in 0..<count {
            var text: [UInt8] = [UInt8(ascii: "{")]
            for cell in stride(from: column, to: rows.cells.count, by: count) {
                if cell > column { text.append(UInt8(ascii: ",")) }
                guard append(rows.cells[cell], of: rows.bytes, to: &text) else { return nil }
            }
            text.append(UInt8(ascii: "}"))
            arrays.append(.text(String(decoding: text, as: UTF8.self)))
        }
        return arrays
    }

    private static func append(_ cell: SQLBatch.Cell, of bytes: [UInt8], to text: inout [UInt8]) -> Bool {
        switch cell {
        case .null: text.append(contentsOf: "NULL".utf8)
        case .int(let int): text.append(contentsOf: String(int).utf8)
        case .text(let start, let count): quote(bytes[start..<start + count], to: &text)
        case .real, .blob: return false
        }
        return true
    }

    private static func quote(_ word: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        text.append(quote)
        if word.contains(where: { $0 == quote || $0 == backslash }) {
            for byte in word {
                if byte == quote || byte == backslash { text.append(backslash) }
                text.append(byte)
            }
        } else {
            text.append(contentsOf: word)
        }
        text.append(quote)
    }
}
