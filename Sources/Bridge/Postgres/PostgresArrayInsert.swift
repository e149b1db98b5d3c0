internal import CPostgres
import SQL

/// `INSERT … VALUES ($1, $2)` for many rows at once, as one statement over an array for each parameter.
///
/// A server works about three times as long for a statement it runs once for each row.
enum PostgresArrayInsert {
    /// Fewer rows go as they are.
    static let worthwhile = 4
    private static let start = "VALUES ("

    /// The same for arrays of these types; nil for a statement of another shape.
    static func statement(for statement: SQLStatement, types: [Oid]) -> SQLStatement? {
        guard let names = names(of: types), let start = statement.text.firstRange(of: start)?.upperBound,
            let end = statement.text[start...].firstIndex(of: ")")
        else { return nil }
        let row = statement.text[start..<end]
        guard !row.contains("("), !statement.text[end...].contains("$"), !statement.text[end...].contains("RETURNING")
        else { return nil }
        let columns = types.indices.map { "p\($0 + 1)" }.joined(separator: ", ")
        let arrays = names.enumerated().map { "$\($0 + 1)::\($1)[]" }.joined(separator: ", ")
        let head = statement.text[..<start].dropLast(Self.start.count)
        let text =
            "\(head)SELECT \(row.replacing("$", with: "p")) FROM unnest(\(arrays)) AS given (\(columns))"
            + statement.text[end...].dropFirst()
        return SQLStatement(statement.name + "_all", text)
    }

    private static func names(of types: [Oid]) -> [String]? {
        let names = types.compactMap { known[$0] }
        return !types.isEmpty && names.count == types.count ? names : nil
    }

    /// Of the server's built-in types; the numbers are in its `pg_type`.
    private static let known: [Oid: String] = [16: "bool", 20: "bigint", 23: "integer", 25: "text", 701: "float8"]

    /// An array for each parameter, as the server writes them; nil when a value cannot stand in one.
    static func values(_ rows: [[SQLValue]], count: Int) -> [SQLValue]? {
        var arrays: [SQLValue] = []
        for column in 0..<count {
            var text: [UInt8] = [UInt8(ascii: "{")]
            for (index, row) in rows.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                guard append(row[column], to: &text) else { return nil }
            }
            text.append(UInt8(ascii: "}"))
            arrays.append(.text(String(decoding: text, as: UTF8.self)))
        }
        return arrays
    }

    private static func append(_ value: SQLValue, to text: inout [UInt8]) -> Bool {
        switch value {
        case .null: text.append(contentsOf: "NULL".utf8)
        case .int(let int): text.append(contentsOf: String(int).utf8)
        case .text(let word): quote(word, to: &text)
        case .real, .blob: return false
        }
        return true
    }

    private static func quote(_ word: String, to text: inout [UInt8]) {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        text.append(quote)
        if word.utf8.contains(where: { $0 == quote || $0 == backslash }) {
            for byte in word.utf8 {
                if byte == quote || byte == backslash { text.append(backslash) }
                text.append(byte)
            }
        } else {
            text.append(contentsOf: word.utf8)
        }
        text.append(quote)
    }
}
