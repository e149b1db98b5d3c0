/// A form in which a report is written.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    case json, csv, pdf, xlsx, text, html

    package var mediaType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .text: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }

    /// What a file of it ends with.
    package var ending: String { self == .text ? "txt" : rawValue }
}

/// A report in one of its forms, with the name it is saved under.
package struct ReportFile: Sendable, Hashable {
    package let format: ReportFormat
    package let name: String
    package let bytes: [UInt8]

    package init(format: ReportFormat, name: String, bytes: [UInt8]) {
        self.format = format
        self.name = name
        self.bytes = bytes
    }
}

/// Writes a report in a form; the same report has the same bytes.
package protocol ReportRenderer: Sendable {
    func render(_ report: ReportTable, as format: ReportFormat) throws(ReportFault) -> ReportFile
}

/// Why a report could not be made.
package struct ReportFault: Error, Sendable, Hashable {
    package let code: String
    package let words: LocalizedText

    package init(code: String, words: LocalizedText) {
        self.code = code
        self.words = words
    }
}
