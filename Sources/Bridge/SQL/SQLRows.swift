/// What one statement gave back: its rows, and how many rows it changed.
///
/// All values lie in one flat array; a statement without rows allocates nothing.
package struct SQLRows: Sendable, RandomAccessCollection {
    private let values: [SQLValue]
    /// The number of columns of each row.
    package let columns: Int
    /// Rows inserted, updated or deleted by this statement; 0 for a query.
    package let changes: Int

    /// Rows one after another in `values`; a last incomplete row is not visible.
    package init(columns: Int, values: [SQLValue], changes: Int) {
        self.columns = columns
        self.values = values
        self.changes = changes
    }

    package init(changes: Int) {
        self.init(columns: 0, values: [], changes: changes)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { columns > 0 ? values.count / columns : 0 }

    package subscript(position: Int) -> SQLRow {
        SQLRow(values: values, base: position * columns, count: columns)
    }
}
