/// How a table's columns share the width of the page: as wide as their texts where there is room, else the widest give.
struct ColumnWidths {
    private let natural: [Double]

    /// Rows that are measured; what comes later breaks into lines where it is longer.
    private static let sample = 200

    init(_ table: PDFDocument.Table, _ canvas: Canvas, padding: Double) {
        natural = table.columns.indices.map { index in
            var widest = canvas.measure(table.columns[index].title, .header).width
            for row in table.rows.prefix(Self.sample) where index < row.count {
                widest = max(widest, canvas.measure(row[index], .cell).width)
            }
            return widest + 2 * padding + 1
        }
    }

    func share(_ width: Double) -> [Double] {
        let total = natural.reduce(0, +)
        guard total > 0 else { return natural }
        if total <= width { return natural.map { $0 + (width - total) * $0 / total } }
        return natural.map { min($0, limit(for: width)) }.scaled(to: width)
    }

    /// The width that no column may pass so that all fit together.
    private func limit(for width: Double) -> Double {
        var rest = width
        var left = natural.count
        for column in natural.sorted() {
            let fair = rest / Double(left)
            guard column < fair else { return fair }
            rest -= column
            left -= 1
        }
        return rest
    }
}

extension [Double] {
    fileprivate func scaled(to width: Double) -> [Double] {
        let total = reduce(0, +)
        return total > 0 ? map { $0 * width / total } : self
    }
}
