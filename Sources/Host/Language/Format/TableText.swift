/// The table of a test with its columns lined up.
enum TableText {
    /// The lines as they are, when a row has more cells than the header.
    static func aligned(_ lines: [String]) -> [String] {
        let rows = lines.map(cells)
        guard let header = rows.first(where: { !$0.isEmpty }), rows.allSatisfy({ $0.count <= header.count }) else {
            return lines
        }
        let widths = header.indices.map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in row.isEmpty ? "" : line(row, widths) }
    }

    private static func line(_ row: [String], _ widths: [Int]) -> String {
        let cells = widths.indices.map { column in
            let text = row.indices.contains(column) ? row[column] : ""
            return text + String(repeating: " ", count: widths[column] - text.count)
        }
        return cells.joined(separator: " | ").trimmingEnd
    }

    /// None for an empty line.
    private static func cells(_ line: String) -> [String] {
        guard !line.trimmingSpaces.isEmpty else { return [] }
        return line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    }
}
