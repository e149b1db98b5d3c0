import Core
import TextDecoding

/// The rows of a list, whatever kind of file it came in; the first is its heading.
package struct SourceTable: Sendable {
    package let rows: [CSVReader.Row]
    /// Nil for a workbook, which has only one way to write letters.
    package let encoding: TextEncoding?
    /// Letters that could not be read, and are U+FFFD now.
    package let replaced: Int

    static let mostBytes = 64 << 20
    static let mostRows = 200_000

    /// Reads CSV in any encoding, or a workbook (XLSX).
    package init(_ bytes: [UInt8]) throws(OperationFault) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            rows = try WorkbookReader(bytes).rows()
            encoding = nil
            replaced = 0
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .oldWorkbook
        } else {
            let text = DecodedText(bytes)
            encoding = text.encoding
            replaced = text.replaced
            rows = Array(CSVReader(text.bytes).prefix(Self.mostRows + 1))
        }
        guard rows.count <= Self.mostRows else { throw .tooLarge }
    }
}

extension OperationFault {
    static let tooLarge = OperationFault(
        .rejected, pt: "o arquivo passa de \(SourceTable.mostRows) linhas ou de 64 MB",
        en: "the file has more than \(SourceTable.mostRows) lines or 64 MB")

    fileprivate static let oldWorkbook = OperationFault(
        .rejected, pt: "esta é uma planilha antiga (.xls) ou com senha; salve-a como .xlsx ou .csv",
        en: "this is an old workbook (.xls) or one with a password; save it as .xlsx or .csv")
}
