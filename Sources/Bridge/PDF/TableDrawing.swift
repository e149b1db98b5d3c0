/// A table on its pages: the header again on each, as decoration, so that a reader that speaks hears it once.
struct TableDrawing {
    private let table: PDFDocument.Table
    private let flow: PageFlow
    private let widths: [Double]

    private static let pad = (x: 5.0, y: 3.5)

    init(_ table: PDFDocument.Table, on flow: PageFlow) {
        self.table = table
        self.flow = flow
        widths = ColumnWidths(table, flow.canvas, padding: Self.pad.x).share(flow.width)
    }

    private var canvas: Canvas { flow.canvas }

    func draw() {
        guard !table.columns.isEmpty else { return }
        let titles = table.columns.map(\.title)
        let head = height(of: titles, .header)
        if !flow.has(room: head * 3) { flow.breakPage() }
        canvas.begin("Table")
        drawHeader(titles, head, isRead: true)
        for (index, row) in table.rows.enumerated() {
            let height = height(of: row, .cell)
            if !flow.has(room: height) {
                flow.breakPage()
                drawHeader(titles, head, isRead: false)
            }
            drawRow(row, .cell, height, isShaded: index % 2 == 1)
        }
        if !table.totals.isEmpty { drawTotals() }
        canvas.end("Table")
        flow.advance(10)
    }

    private func drawTotals() {
        let height = height(of: table.totals, .header)
        if !flow.has(room: height) { flow.breakPage() }
        canvas.fill(x: flow.left, y: flow.y, width: flow.width, height: 0.8, .quiet)
        drawRow(table.totals, .header, height, isShaded: false)
    }

    private func drawHeader(_ titles: [String], _ height: Double, isRead: Bool) {
        canvas.fill(x: flow.left, y: flow.y + height - 0.8, width: flow.width, height: 0.8, .quiet)
        drawCells(titles, .header, tag: "TH", isRead: isRead)
        flow.advance(height)
    }

    private func drawRow(_ row: [String], _ style: TextStyle, _ height: Double, isShaded: Bool) {
        if isShaded { canvas.fill(x: flow.left, y: flow.y, width: flow.width, height: height, .shade) }
        drawCells(row, style, tag: "TD", isRead: true)
        flow.advance(height)
    }

    private func drawCells(_ cells: [String], _ style: TextStyle, tag: String, isRead: Bool) {
        if isRead { canvas.begin("TR") }
        var x = flow.left
        for (index, column) in table.columns.enumerated() {
            if isRead { canvas.begin(tag) }
            canvas.draw(
                cell(cells, index), style, x: x + Self.pad.x, y: flow.y + Self.pad.y,
                width: widths[index] - 2 * Self.pad.x, isRight: column.isNumber)
            if isRead { canvas.end(tag) }
            x += widths[index]
        }
        if isRead { canvas.end("TR") }
    }

    private func height(of cells: [String], _ style: TextStyle) -> Double {
        var height = style.points
        for index in table.columns.indices {
            let width = widths[index] - 2 * Self.pad.x
            height = max(height, canvas.measure(cell(cells, index), style, width: width).height)
        }
        return height + 2 * Self.pad.y
    }

    /// A row may be shorter than the table.
    private func cell(_ cells: [String], _ index: Int) -> String { index < cells.count ? cells[index] : "" }
}
