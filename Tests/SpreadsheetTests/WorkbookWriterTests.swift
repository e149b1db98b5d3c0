import Foundation
import Spreadsheet
import Testing

@Suite struct WorkbookWriterTests {
    private static let book = Workbook(
        title: "Presença", createdAt: 1_795_000_000,
        sheets: [
            .init(
                name: "Presença [23/11]", columns: [.init("Hora", width: 8), .init("Paciente", width: 30)],
                rows: [
                    [.time(hour: 8, minute: 30), .text("=HYPERLINK(\"http://x\")")],
                    [.moment(year: 2026, month: 11, day: 23, hour: 9, minute: 0), .text("João\u{1} d'Ávila")],
                    [.percent(0.125), .number(.nan)], [.bool(true)],
                    [.date(year: 2026, month: 11, day: 23), .number(-1.5)],
                ]),
            .init(name: "Presença :23/11:", columns: [.init("A", width: 3)], rows: []),
            .init(name: "", columns: [], rows: [[.text("x")]]),
        ])

    private func write(_ book: Workbook) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("r.xlsx")
        try WorkbookWriter.write(book, to: file.path, in: folder.path)
        return try Data(contentsOf: file)
    }

    @Test func `the same workbook has the same bytes`() throws {
        let data = try write(Self.book)
        #expect(data.prefix(2) == Data("PK".utf8))
        #expect(try data == write(Self.book))
        if let path = ProcessInfo.processInfo.environment["RECADO_LOOK"] {
            try data.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test func `a folder that is not there is a fault`() {
        #expect(throws: WorkbookFault.self) {
            try WorkbookWriter.write(Self.book, to: "/nowhere/r.xlsx", in: "/nowhere")
        }
    }
}
