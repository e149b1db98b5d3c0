internal import CXLSXWriter

/// One sheet as it is filled: a frozen header with filters, then the rows.
struct SheetWriter {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: Formats

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats) {
        self.sheet = sheet
        self.formats = formats
    }

    func write(_ content: Workbook.Sheet) -> WorkbookFault? {
        guard content.rows.count <= WorkbookWriter.maximumRows, content.columns.count <= 1_024 else {
            return WorkbookFault(code: "too-large", detail: "\(content.rows.count) rows in \(content.name)")
        }
        writeHeader(content)
        for (index, row) in content.rows.enumerated() {
            let number = lxw_row_t(index + 1)
            for (column, cell) in row.prefix(content.columns.count).enumerated() {
                let code = write(cell, number, lxw_col_t(column))
                if code != LXW_NO_ERROR {
                    return WorkbookFault(code: "bad-cell", detail: String(cString: lxw_strerror(code)))
                }
            }
        }
        return nil
    }

    private func writeHeader(_ content: Workbook.Sheet) {
        for (index, column) in content.columns.enumerated() {
            let place = lxw_col_t(index)
            _ = worksheet_set_column(sheet, place, place, min(max(column.width, 4), 80), nil)
            _ = worksheet_write_string(sheet, 0, place, Self.cut(column.title), formats.header)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        guard let last = content.columns.indices.last else { return }
        _ = worksheet_autofilter(sheet, 0, 0, lxw_row_t(content.rows.count), lxw_col_t(last))
    }

    private func write(_ cell: Workbook.Cell, _ row: lxw_row_t, _ column: lxw_col_t) -> lxw_error {
        switch cell {
        case .empty: return LXW_NO_ERROR
        case .text(let text): return worksheet_write_string(sheet, row, column, Self.cut(text), formats.text)
        case .number(let number):
            guard number.isFinite else { return LXW_NO_ERROR }
            return worksheet_write_number(sheet, row, column, number, nil)
        case .percent(let share): return worksheet_write_number(sheet, row, column, share, formats.percent)
        case .bool(let value): return worksheet_write_boolean(sheet, row, column, value ? 1 : 0, nil)
        case .date(let year, let month, let day):
            return write(lxw_datetime(year, month, day, 0, 0), formats.date, row, column)
        case .moment(let year, let month, let day, let hour, let minute):
            return write(lxw_datetime(year, month, day, hour, minute), formats.moment, row, column)
        case .time(let hour, let minute):
            return worksheet_write_number(sheet, row, column, Double(hour * 60 + minute) / 1_440, formats.time)
        }
    }

    private func write(
        _ moment: lxw_datetime, _ format: UnsafeMutablePointer<lxw_format>?, _ row: lxw_row_t, _ column: lxw_col_t
    ) -> lxw_error {
        var moment = moment
        return worksheet_write_datetime(sheet, row, column, &moment, format)
    }

    /// A cell holds 32,767 characters of UTF-16 at most, and XML holds no control characters.
    private static func cut(_ text: String) -> String {
        var text = text
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) {
            text.unicodeScalars.removeAll { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
        }
        while text.utf16.count > 32_767 { text = String(text.prefix(text.count * 9 / 10)) }
        return text
    }
}

extension lxw_datetime {
    fileprivate init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) {
        self.init(
            year: Int32(clamping: year), month: Int32(clamping: month), day: Int32(clamping: day),
            hour: Int32(clamping: hour), min: Int32(clamping: minute), sec: 0)
    }
}

/// The looks of cells, as Brazil writes them.
struct Formats {
    let header: UnsafeMutablePointer<lxw_format>?
    /// Marks a cell as text, so that editing one that looks like a formula leaves it a text.
    let text: UnsafeMutablePointer<lxw_format>?
    let percent: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    let moment: UnsafeMutablePointer<lxw_format>?
    let time: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        header = workbook_add_format(book)
        format_set_bold(header)
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        text = Self.number("@", book)
        percent = Self.number("0.0%", book)
        date = Self.number("dd/mm/yyyy", book)
        moment = Self.number("dd/mm/yyyy hh:mm", book)
        time = Self.number("hh:mm", book)
    }

    private static func number(
        _ pattern: String, _ book: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_num_format(format, pattern)
        return format
    }
}
