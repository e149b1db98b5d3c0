/// A document to be written as a tagged PDF: a title, blocks from top to bottom, and a line at the foot of each page.
package struct PDFDocument: Sendable {
    package var title: String
    /// BCP 47, for readers that speak: `pt-BR`.
    package var language: String
    /// ISO 8601 with zone; the same document with the same moment has the same bytes.
    package var createdAt: String
    package var paper: Paper
    package var blocks: [Block]
    /// Stands at the left of every page's foot; `{page}` and `{pages}` are replaced in `pageNumber`.
    package var footer: String
    package var pageNumber: String

    package init(
        title: String, language: String, createdAt: String, paper: Paper = .a4, blocks: [Block] = [],
        footer: String = "", pageNumber: String = "{page} / {pages}"
    ) {
        self.title = title
        self.language = language
        self.createdAt = createdAt
        self.paper = paper
        self.blocks = blocks
        self.footer = footer
        self.pageNumber = pageNumber
    }

    /// A sheet, in points.
    package struct Paper: Sendable, Hashable {
        package let width: Double
        package let height: Double

        package static let a4 = Paper(width: 595.28, height: 841.89)
        package static let letter = Paper(width: 612, height: 792)

        package var landscape: Paper { Paper(width: height, height: width) }
    }

    package enum Block: Sendable {
        /// Levels 1 to 6; the first is the title.
        case heading(level: Int, String)
        case paragraph(String)
        /// A few numbers side by side, each with its name below.
        case figures([Figure])
        case table(Table)
        case bars(BarChart)
    }

    package struct Figure: Sendable, Hashable {
        package let value: String
        package let name: String

        package init(value: String, name: String) {
            self.value = value
            self.name = name
        }
    }

    package struct Table: Sendable {
        package var columns: [Column]
        package var rows: [[String]]
        /// Printed bold below the rows; empty without totals.
        package var totals: [String]

        package init(columns: [Column], rows: [[String]], totals: [String] = []) {
            self.columns = columns
            self.rows = rows
            self.totals = totals
        }
    }

    package struct Column: Sendable, Hashable {
        package let title: String
        package let isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// Horizontal bars; `description` is what a reader that speaks says of them.
    package struct BarChart: Sendable {
        package var title: String
        package var description: String
        package var bars: [(name: String, value: Double, label: String)]

        package init(title: String, description: String, bars: [(name: String, value: Double, label: String)]) {
            self.title = title
            self.description = description
            self.bars = bars
        }
    }
}

/// Why a PDF could not be written.
package struct PDFFault: Error, Sendable, Hashable {
    package let code: String
    package let detail: String

    package init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
