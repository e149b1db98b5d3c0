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

extension SQLRows {
    /// The rows of each place, whose number, from 1, is their first column; those of one place in their order.
    ///
    /// Where rows were changed, each place has as many changes as rows.
    package func split(byPlacesUpTo count: Int) throws(SQLFault) -> [SQLRows] {
        var cells: [[SQLValue]] = Array(repeating: [], count: count)
        var found = Array(repeating: 0, count: count)
        for row in self {
            let place = Int(clamping: try row.int(0)) - 1
            guard cells.indices.contains(place) else { throw SQLFault(.decoding, "a place beyond the values given") }
            for column in 1..<Swift.max(1, columns) { cells[place].append(try row.value(column)) }
            found[place] += 1
        }
        return cells.indices.map { place in
            SQLRows(columns: Swift.max(0, columns - 1), values: cells[place], changes: changes > 0 ? found[place] : 0)
        }
    }
}
