import Core

/// A report as HTML: for the body of an e-mail, so that its looks stand in the elements themselves.
struct HTMLReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    var text: String {
        var parts = [
            "<!doctype html><html lang=\"\(report.language == .english ? "en" : "pt-BR")\"><meta charset=\"utf-8\">",
            "<title>\(Self.escaped(report.title))</title>",
            "<body style=\"font-family:system-ui,sans-serif;color:#1c2129;max-width:60em\">",
            "<h1 style=\"font-size:1.4em\">\(Self.escaped(report.title))</h1><p>\(Self.escaped(report.clinic))</p>",
        ]
        if !report.figures.isEmpty { parts.append(figures) }
        parts += report.sections.map(section)
        parts.append(
            "<p style=\"color:#5c6370;font-size:.85em\">\(Self.escaped(report.madeAtWords))</p></body></html>\n")
        return parts.joined(separator: "\n")
    }

    private var figures: String {
        let items = report.figures.map { figure in
            "<li><b>\(report.words.number(figure))</b> \(Self.escaped(report.words[figure.statistic.label]))</li>"
        }
        return "<ul>\(items.joined())</ul>"
    }

    private func section(_ section: ReportTable.Section) -> String {
        let title = "<h2 style=\"font-size:1.1em\">\(Self.escaped(report.title(of: section)))</h2>"
        guard !section.rows.isEmpty else { return "\(title)<p>\(report.words[ReportWords.nobody])</p>" }
        let head = report.columns.map {
            "<th scope=\"col\" style=\"\(Self.cell)\">\(Self.escaped(report.label($0)))</th>"
        }
        let rows = section.rows.map { row in
            let cells = row.map { "<td style=\"\(Self.cell)\">\(Self.escaped($0.display(report.language)))</td>" }
            return "<tr>\(cells.joined())</tr>"
        }
        return "\(title)<table style=\"border-collapse:collapse\"><thead><tr>\(head.joined())</tr></thead>"
            + "<tbody>\(rows.joined(separator: "\n"))</tbody></table>"
    }

    private static let cell = "text-align:left;padding:.3em .7em;border-bottom:1px solid #ccd3dd"

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
