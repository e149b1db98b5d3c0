/// Numbers side by side, each over its name.
struct FiguresRow {
    private let figures: [PDFDocument.Figure]

    init(_ figures: [PDFDocument.Figure]) {
        self.figures = figures
    }

    func draw(on flow: PageFlow) {
        guard !figures.isEmpty else { return }
        let width = flow.width / Double(min(max(figures.count, 1), 6))
        for row in stride(from: 0, to: figures.count, by: 6) {
            if !flow.has(room: 48) { flow.breakPage() }
            for (place, figure) in figures[row..<min(row + 6, figures.count)].enumerated() {
                let x = flow.left + Double(place) * width
                flow.canvas.begin("P")
                flow.canvas.draw(figure.value, .figure, x: x, y: flow.y, width: width - 8)
                flow.canvas.draw(figure.name, .small, x: x, y: flow.y + 26, width: width - 8)
                flow.canvas.end("P")
            }
            flow.advance(50)
        }
    }
}

/// Horizontal bars with their names and values; one figure to a reader that speaks.
struct BarDrawing {
    private let chart: PDFDocument.BarChart

    private static let barHeight = 13.0
    private static let gap = 5.0

    init(_ chart: PDFDocument.BarChart) {
        self.chart = chart
    }

    func draw(on flow: PageFlow) {
        guard !chart.bars.isEmpty else { return }
        let height = Double(chart.bars.count) * (Self.barHeight + Self.gap)
        if !flow.has(room: height + 24) { flow.breakPage() }
        flow.add(chart.title, .heading(3), tag: "P", after: 4)
        let names = chart.bars.map { flow.canvas.measure($0.name, .cell).width }.max() ?? 0
        let left = flow.left + min(names, flow.width / 3) + 8
        let room = flow.width - (left - flow.left) - 60
        let largest = max(chart.bars.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
        flow.canvas.begin("Figure")
        for (index, bar) in chart.bars.enumerated() {
            let y = flow.y + Double(index) * (Self.barHeight + Self.gap)
            let width = max(0, bar.value / largest) * room
            flow.canvas.draw(bar.name, .cell, x: flow.left, y: y, width: left - flow.left - 4)
            flow.canvas.fill(x: left, y: y, width: width, height: Self.barHeight - 2, .bar)
            flow.canvas.draw(bar.label, .cell, x: left + width + 5, y: y)
        }
        flow.canvas.end("Figure")
        flow.advance(height + 8)
    }
}
