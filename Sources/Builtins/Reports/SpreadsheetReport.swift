import Core
import Spreadsheet

/// A report as XLSX: a sheet for each section with typed cells, and one with the figures.
struct SpreadsheetReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    /// - Parameter folder: where the file stands while it is written.
    func bytes(in folder: String) throws(ReportFault) -> [UInt8] {
        do {
            return try WorkbookWriter.bytes(of: workbook, in: folder)
        } catch {
            throw ReportFault(
                code: "xlsx",
                words: LocalizedText(
                    pt: "a planilha não pôde ser feita: \(error.detail)", en: "no spreadsheet: \(error.detail)"))
        }
    }

    private var workbook: Workbook {
        var sheets = report.sections.map(sheet)
        if !report.figures.isEmpty { sheets.append(figures) }
        return Workbook(title: report.title, createdAt: report.madeAt.seconds, sheets: sheets)
    }

    private func sheet(_ section: ReportTable.Section) -> Workbook.Sheet {
        Workbook.Sheet(
            name: section.title,
            columns: report.columns.enumerated().map { index, column in
                let widest = section.rows.prefix(500).map { $0[index].display(report.language).count }.max() ?? 0
                return .init(report.label(column), width: Double(max(widest, report.label(column).count) + 3))
            },
            rows: section.rows.map { $0.map { cell($0) } })
    }

    private func cell(_ cell: ReportCell) -> Workbook.Cell {
        switch cell {
        case .date(let date): .date(year: date.year, month: date.month, day: date.day)
        case .time(let time): .time(hour: time.hour, minute: time.minute)
        case .text, .status: .text(cell.display(report.language))
        }
    }

    private var figures: Workbook.Sheet {
        Workbook.Sheet(
            name: report.words[ReportWords.figures], columns: [.init("", width: 28), .init("", width: 12)],
            rows: report.figures.map { figure in
                let value = figure.value.map { figure.statistic.isShare ? Workbook.Cell.percent($0) : .number($0) }
                return [.text(report.words[figure.statistic.label]), value ?? .empty]
            })
    }
}
