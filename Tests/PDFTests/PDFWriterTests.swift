import Foundation
import PDF
import Testing

@Suite struct PDFWriterTests {
    private static func document(rows: Int) -> PDFDocument {
        let columns: [PDFDocument.Column] = [
            .init("Hora"), .init("Paciente"), .init("Profissional"), .init("Situação"), .init("Valor", isNumber: true),
        ]
        let table = PDFDocument.Table(
            columns: columns,
            rows: (0..<rows).map { index in
                [
                    "0\(index % 10):30",
                    index == 3 ? String(repeating: "Maria Conceição ", count: 5) : "João d'Ávila \(index)",
                    "Dra. Ana Ferreira", index % 3 == 0 ? "confirmou" : "não respondeu", "\(index),50",
                ]
            }, totals: ["", "Total", "", "", "\(rows)"])
        return PDFDocument(
            title: "Presença de 23/11/2026", language: "pt-BR", createdAt: "2026-11-23T06:30:00-03:00",
            blocks: [
                .heading(level: 1, "Presença de 23/11/2026"), .paragraph("Clínica Digitaly — segunda-feira."),
                .figures([.init(value: "87", name: "confirmadas"), .init(value: "12,5 %", name: "desmarcadas")]),
                .bars(
                    .init(
                        title: "Por profissional", description: "Dra. Ana 12; Dr. Bruno 7",
                        bars: [("Dra. Ana", 12, "12"), ("Dr. Bruno", 7, "7")])),
                .heading(level: 2, "Confirmadas"), .table(table),
            ], footer: "Digitaly · Presença")
    }

    @Test func `the same document has the same bytes`() throws {
        let document = Self.document(rows: 100)
        #expect(try PDFWriter.write(document) == PDFWriter.write(document))
    }

    @Test func `a document without rows, texts or blocks is written`() throws {
        let empty = PDFDocument(title: "", language: "pt-BR", createdAt: "2026-11-23T06:30:00-03:00")
        #expect(try PDFWriter.write(empty).starts(with: Array("%PDF".utf8)))
        #expect(try PDFWriter.write(Self.document(rows: 0)).starts(with: Array("%PDF".utf8)))
    }

    @Test func `writes for looking at`() throws {
        guard let path = ProcessInfo.processInfo.environment["RECADO_LOOK"] else { return }
        try Data(PDFWriter.write(Self.document(rows: 2_000))).write(to: URL(fileURLWithPath: path))
    }
}
