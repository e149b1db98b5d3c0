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
    /// The rows of each place, whose number, from 1, is their first column; sorted by it.
    package func split(byPlacesUpTo count: Int) throws(SQLFault) -> [SQLRows] {
        var found: [SQLRows] = []
        found.reserveCapacity(count)
        var next = startIndex
        for place in 1...Swift.max(1, count) {
            var cells: [SQLValue] = []
            while next < endIndex, try self[next].int(0) == place {
                for column in 1..<columns { cells.append(try self[next].value(column)) }
                next += 1
            }
            found.append(SQLRows(columns: Swift.max(0, columns - 1), values: cells, changes: 0))
        }
        return found
    }
}
