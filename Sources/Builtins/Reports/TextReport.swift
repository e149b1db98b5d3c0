import Core

/// A report as plain text: for a terminal, and for the body of an e-mail.
struct TextReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    var text: String {
        var lines = [report.title, report.clinic, ""]
        for figure in report.figures {
            lines.append("\(report.words[figure.statistic.label]): \(report.words.number(figure))")
        }
        if !report.figures.isEmpty { lines.append("") }
        for section in report.sections { lines += self.lines(of: section) + [""] }
        lines.append(report.madeAtWords)
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of section: ReportTable.Section) -> [String] {
        guard !section.rows.isEmpty else {
            return [report.title(of: section), report.words[ReportWords.nobody]]
        }
        let rows = section.rows.map { $0.map { $0.display(report.language) } }
        let table = [report.columns.map(report.label)] + rows
        let widths = report.columns.indices.map { index in table.map { $0[index].count }.max() ?? 0 }
        return [report.title(of: section)] + table.map { Self.aligned($0, widths) }
    }

    private static func aligned(_ row: [String], _ widths: [Int]) -> String {
        let padded = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
        let line = padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
