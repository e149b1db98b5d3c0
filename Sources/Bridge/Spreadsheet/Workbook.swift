/// A workbook to be written as XLSX; every cell has a type, and a text never becomes a formula.
package struct Workbook: Sendable {
    package var title: String
    /// Seconds since 1970; the same workbook with the same moment has the same cells and properties.
    package var createdAt: Int64
    package var sheets: [Sheet]

    package init(title: String, createdAt: Int64, sheets: [Sheet]) {
        self.title = title
        self.createdAt = createdAt
        self.sheets = sheets
    }

    package struct Sheet: Sendable {
        package var name: String
        package var columns: [Column]
        package var rows: [[Cell]]

        package init(name: String, columns: [Column], rows: [[Cell]]) {
            self.name = name
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Sendable, Hashable {
        package let title: String
        /// In characters.
        package let width: Double

        package init(_ title: String, width: Double) {
            self.title = title
            self.width = width
        }
    }

    package enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
        /// A share of one, shown as per cent.
        case percent(Double)
        case bool(Bool)
        /// Civil date and time; without a time, a day.
        case date(year: Int, month: Int, day: Int)
        case moment(year: Int, month: Int, day: Int, hour: Int, minute: Int)
        case time(hour: Int, minute: Int)
    }
}
