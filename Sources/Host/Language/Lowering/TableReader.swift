import Core
import YAML

/// Reads the table of a test: a header, and a row for each thing that is said or must happen.
struct TableReader {
    let node: YAMLNode
    let file: FileContext

    private struct Cell {
        let text: String
        let place: Place
    }

    func rows() -> [FlowTest.Row] {
        guard let text = file.text(node) else { return [] }
        guard case .scalar(_, .literal) = node.kind else {
            file.report(.tableStyle(file, at: file.place(node)))
            return []
        }
        file.noteTable(node)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let numbered = lines.enumerated().filter { !$0.element.trimmingSpaces.isEmpty }
        guard let header = numbered.first else {
            file.report(.tableEmpty(at: file.place(node)))
            return []
        }
        let columns = columns(cells(header.element, line: header.offset))
        let rows = numbered.dropFirst().map { row(cells($0.element, line: $0.offset), columns) }
        if rows.isEmpty { file.report(.tableEmpty(at: file.place(node))) }
        return rows
    }

    /// The columns' names: the English one where it is ours, else as written.
    private func columns(_ header: [Cell]) -> [String] {
        var columns: [String] = []
        for cell in header {
            if cell.text.isEmpty { file.report(.columnWithoutName(at: cell.place)) }
            let known = TableColumn.all.first { $0.matches(cell.text) }
            if let known { file.keep(known, as: cell.text, at: cell.place) }
            let name = known?.en ?? cell.text
            if columns.contains(name) { file.report(.columnTwice(cell.text, at: cell.place)) }
            if known == nil { suggest(cell) }
            columns.append(name)
        }
        return columns
    }

    private func suggest(_ cell: Cell) {
        let known = TableColumn.all.map(file.word)
        guard cell.text.count > 4, let nearest = Nearest.word(to: cell.text, among: known) else { return }
        file.report(.columnNearMiss(cell.text, nearest, at: cell.place))
    }

    private func row(_ cells: [Cell], _ columns: [String]) -> FlowTest.Row {
        let first = cells.first { !$0.text.isEmpty } ?? cells.first
        var row = FlowTest.Row(mark: first?.place.mark ?? file.place(node).mark)
        if cells.count > columns.count, let extra = cells.dropFirst(columns.count).first {
            file.report(.tooManyCells(columns.count, at: extra.place))
        }
        for (column, cell) in zip(columns, cells) where !cell.text.isEmpty { set(column, cell, in: &row) }
        return row
    }

    private func set(_ column: String, _ cell: Cell, in row: inout FlowTest.Row) {
        switch column {
        case TableColumn.after.en: row.after = span(cell)
        case TableColumn.patientSays.en: row.patientSays = cell.text
        case TableColumn.weSay.en: row.weSay = cell.text
        case TableColumn.status.en: row.status = status(cell)
        default:
            noteOutcome(cell)
            row.others[column] = cell.text
        }
    }

    /// `fails 503`
    private func noteOutcome(_ cell: Cell) {
        let word = String(cell.text.prefix { !$0.isWhitespace })
        if TableColumn.fails.matches(word) { file.note(word, as: TableColumn.fails.words, at: cell.place) }
    }

    private func span(_ cell: Cell) -> Span? {
        do {
            if let words = try? Span.spelled(cell.text) { file.note(cell.text, as: words, at: cell.place) }
            return try Span(cell.text)
        } catch {
            file.report(.time(error, at: cell.place))
            return nil
        }
    }

    /// A status by its English word, `in queue NAME`, or as written.
    private func status(_ cell: Cell) -> String {
        if let status = AppointmentStatus(word: cell.text) {
            file.keep(status.name, as: cell.text, at: cell.place)
            return status.rawValue
        }
        let queue = Term("in queue", pt: "na fila")
        let words = cell.text.split(separator: " ")
        let opening = words.prefix(2).joined(separator: " ")
        guard words.count == 3, queue.matches(opening) else {
            file.report(.unknownStatus(cell.text, file: file, at: cell.place))
            return cell.text
        }
        file.keep(queue, as: opening, at: cell.place)
        return "\(queue.en) \(words[2])"
    }

    /// The cells of one line of the block, with their places in the file.
    private func cells(_ text: Substring, line: Int) -> [Cell] {
        let number = node.start.line + 1 + line
        let indentation = file.source.line(number).unicodeScalars.count - text.unicodeScalars.count
        var column = max(0, indentation) + 1
        return text.split(separator: "|", omittingEmptySubsequences: false).map { part in
            defer { column += part.unicodeScalars.count + 1 }
            let blanks = part.prefix(while: \.isWhitespace).unicodeScalars.count
            let trimmed = part.trimmingSpaces
            let start = trimmed.isEmpty ? column : column + blanks
            let mark = SourceMark(file: file.path, line: number, column: start)
            return Cell(text: trimmed, place: Place(mark, length: trimmed.unicodeScalars.count))
        }
    }
}
