import Core
import Foundation

/// Every form of a report that ships.
package struct ReportRenderers: ReportRenderer {
    /// A private folder for what is temporary; spreadsheets are written through a file.
    private let folder: String

    /// With the system's own folder for what is temporary.
    package static let standard = ReportRenderers(folder: FileManager.default.temporaryDirectory.path)

    package init(folder: String) {
        self.folder = folder
    }

    package func render(_ report: ReportTable, as format: ReportFormat) throws(ReportFault) -> ReportFile {
        let bytes: [UInt8] =
            switch format {
            case .json: JSONReport(report).bytes
            case .csv: CSVReport(report).bytes
            case .text: Array(TextReport(report).text.utf8)
            case .html: Array(HTMLReport(report).text.utf8)
            case .pdf: try PDFReport(report).bytes()
            case .xlsx: try SpreadsheetReport(report).bytes(in: folder)
            }
        return ReportFile(format: format, name: report.fileName(format), bytes: bytes)
    }
}
