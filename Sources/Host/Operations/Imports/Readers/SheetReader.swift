import Core
import XML

/// The rows of a sheet, each with its number; cells that are not there are empty.
final class SheetReader: XMLHandler {
    private(set) var rows: [CSVReader.Row] = []
    private(set) var isTooLarge = false
    private let reader: CellReader
    private var fields: [String] = []
    private var number = 0
    private var cells = 0
    private var cell: CellReader.Cell?
    private var column = 0
    private var isValue = false

    init(_ reader: CellReader) { self.reader = reader }

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            number = attributes["r"].flatMap { Int($0) } ?? number + 1
            fields = []
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? fields.count
            cell = CellReader.Cell(kind: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
        case "v", "t": isValue = cell != nil
        default: break
        }
    }

    func text(_ text: String) {
        guard isValue, let count = cell?.text.utf8.count, count < WorkbookLimits.cell else { return }
        cell?.text += text
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isValue = false
        case "c":
            if let cell { append(reader.text(of: cell)) }
            cell = nil
        case "row": endRow()
        default: break
        }
    }

    private func append(_ text: String) {
        guard (fields.count..<WorkbookLimits.columns).contains(column) else { return }
        fields += Array(repeating: "", count: column - fields.count) + [text]
    }

    private func endRow() {
        cells += fields.count
        isTooLarge = isTooLarge || rows.count > SourceTable.mostRows || cells > WorkbookLimits.cells
        guard !isTooLarge, fields.contains(where: { !$0.isEmpty }) else { return }
        rows.append(CSVReader.Row(line: number, fields: fields))
    }

    /// 27 of `AB12`, counted from zero.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte), column < WorkbookLimits.columns else { break }
            column = column * 26 + Int(byte - 0x40)
        }
        return column > 0 ? column - 1 : nil
    }
}
