import Core
import XML
import Zip

/// A workbook's first visible sheet as rows (ECMA-376), unpacked and read piece by piece.
struct WorkbookReader {
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws(OperationFault) {
        do throws(ZipFault) {
            archive = try ZipArchive(bytes)
        } catch {
            throw .damagedWorkbook
        }
    }

    func rows() throws(OperationFault) -> [CSVReader.Row] {
        let index = WorkbookIndex()
        guard try parse("xl/workbook.xml", index), let sheet = index.sheet else { throw .damagedWorkbook }
        let relations = WorkbookRelations()
        _ = try parse("xl/_rels/workbook.xml.rels", relations)
        let styles = WorkbookStyles()
        _ = try parse("xl/styles.xml", styles)
        let texts = SharedTexts()
        _ = try parse("xl/sharedStrings.xml", texts)
        guard !texts.isTooLarge else { throw .tooLarge }
        let reader = SheetReader(
            CellReader(texts: texts.texts, dates: styles.dates, startsIn1904: index.startsIn1904))
        guard try parse(Self.path(relations.targets[sheet]), reader) else { throw .damagedWorkbook }
        guard !reader.isTooLarge else { throw .tooLarge }
        return reader.rows
    }

    /// Targets are relative to `xl`, or absolute.
    private static func path(_ target: String?) -> String {
        guard let target else { return "xl/worksheets/sheet1.xml" }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    /// False when the archive has no such part.
    private func parse(_ name: String, _ handler: any XMLHandler) throws(OperationFault) -> Bool {
        guard let entry = archive.entry(name) else { return false }
        do {
            let parser = try XMLEventParser(handler)
            var count = 0
            while true {
                let piece = try entry.next()
                count += piece.count
                guard count <= WorkbookLimits.part else { throw OperationFault.tooLarge }
                try parser.parse(piece)
                if piece.isEmpty { return true }
            }
        } catch let fault as OperationFault {
            throw fault
        } catch {
            throw .damagedWorkbook
        }
    }
}

extension OperationFault {
    static let damagedWorkbook = OperationFault(
        .rejected, pt: "a planilha está danificada; abra-a e salve-a de novo",
        en: "the workbook is damaged; open it and save it again")
}
