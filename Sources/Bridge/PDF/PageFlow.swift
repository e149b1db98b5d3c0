/// The place on the page where the next block goes; begins a page when the room runs out.
final class PageFlow {
    let canvas: Canvas
    private let document: PDFDocument
    private let pages: Int?
    private(set) var page = 1
    private(set) var y: Double = PageFlow.margin

    static let margin = 42.0
    private static let footHeight = 26.0

    init(_ canvas: Canvas, _ document: PDFDocument, pages: Int?) {
        self.canvas = canvas
        self.document = document
        self.pages = pages
    }

    var left: Double { Self.margin }
    var width: Double { document.paper.width - 2 * Self.margin }
    private var bottom: Double { document.paper.height - Self.margin - Self.footHeight }

    /// Whether `height` more fits on this page.
    func has(room height: Double) -> Bool { y + height <= bottom }

    func advance(_ height: Double) { y += height }

    func breakPage() {
        drawFoot()
        canvas.showPage()
        page += 1
        y = Self.margin
    }

    func finish() {
        drawFoot()
        canvas.showPage()
    }

    func add(_ block: PDFDocument.Block) {
        switch block {
        case .heading(let level, let text): add(heading: text, level: level)
        case .paragraph(let text): add(text, .body, tag: "P", after: 8)
        case .figures(let figures): FiguresRow(figures).draw(on: self)
        case .table(let table): TableDrawing(table, on: self).draw()
        case .bars(let chart): BarDrawing(chart).draw(on: self)
        }
    }

    private func add(heading text: String, level: Int) {
        let style = TextStyle.heading(level)
        if y > Self.margin { advance(level <= 1 ? 0 : 10) }
        // A heading alone at the foot of a page would name nothing.
        if !has(room: style.points * 5) { breakPage() }
        canvas.addOutline(text, page: page, x: left, y: y)
        add(text, style, tag: "H\(min(max(level, 1), 6))", after: level <= 1 ? 6 : 5)
    }

    /// A text over the whole width, broken into lines but not over pages.
    func add(_ text: String, _ style: TextStyle, tag: String, after: Double) {
        let height = canvas.measure(text, style, width: width).height
        if !has(room: height), y > Self.margin { breakPage() }
        canvas.begin(tag)
        canvas.draw(text, style, x: left, y: y, width: width)
        canvas.end(tag)
        advance(height + after)
    }

    private func drawFoot() {
        let top = document.paper.height - Self.margin - 10
        canvas.fill(x: left, y: top - 6, width: width, height: 0.5, .line)
        canvas.draw(document.footer, .small, x: left, y: top, width: width * 0.75)
        let number = document.pageNumber.replacing("{pages}", with: String(pages ?? page))
            .replacing("{page}", with: String(page))
        canvas.draw(number, .small, x: left, y: top, width: width, isRight: true)
    }
}
