import Core
import PDF

/// A report as a tagged PDF, to be printed or read aloud.
struct PDFReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    func bytes() throws(ReportFault) -> [UInt8] {
        do {
            return try PDFWriter.write(document)
        } catch {
            throw ReportFault(
                code: "pdf",
                words: LocalizedText(pt: "o PDF não pôde ser feito: \(error.detail)", en: "no PDF: \(error.detail)"))
        }
    }

    private var document: PDFDocument {
        var blocks: [PDFDocument.Block] = [.heading(level: 1, report.title), .paragraph(report.clinic)]
        if !report.figures.isEmpty {
            blocks.append(
                .figures(
                    report.figures.map {
                        .init(value: report.words.number($0), name: report.words[$0.statistic.label])
                    }))
        }
        for section in report.sections { blocks += self.blocks(of: section) }
        return PDFDocument(
            title: report.title, language: report.language == .english ? "en" : "pt-BR", createdAt: report.madeAtISO,
            paper: report.columns.count > 6 ? .a4.landscape : .a4, blocks: blocks,
            footer: "\(report.clinic) · \(report.madeAtWords)", pageNumber: report.words[ReportWords.page])
    }

    private func blocks(of section: ReportTable.Section) -> [PDFDocument.Block] {
        let title = PDFDocument.Block.heading(level: 2, report.title(of: section))
        guard !section.rows.isEmpty else { return [title, .paragraph(report.words[ReportWords.nobody])] }
        return [
            title,
            .table(
                .init(
                    columns: report.columns.map { .init(report.label($0)) },
                    rows: section.rows.map { $0.map { $0.display(report.language) } })),
        ]
    }
}
