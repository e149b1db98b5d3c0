import Core

/// A report for Excel in Brazil: semicolons, a byte order mark, and no cell that a spreadsheet would run.
struct CSVReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    /// One line a row, its section first.
    var bytes: [UInt8] {
        var lines = [line([report.words[ReportWords.section]] + report.columns.map(report.label))]
        for section in report.sections {
            for row in section.rows { lines.append(line([section.title] + row.map { $0.display(report.language) })) }
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private func line(_ cells: [String]) -> String { cells.map(Self.cell).joined(separator: ";") + "\r\n" }

    /// Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let harmless = isFormula ? "'" + text : text
        guard harmless.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else {
            return harmless
        }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
