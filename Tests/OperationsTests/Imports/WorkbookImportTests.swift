import Core
import Foundation
import Operations
import Spreadsheet
import Stores
import Testing

@Suite struct WorkbookImportTests {
    private static let book = Workbook(
        title: "Consultas", createdAt: 1_795_000_000,
        sheets: [
            .init(
                name: "Agenda",
                columns: [
                    .init("Código", width: 8), .init("Paciente", width: 30), .init("Celular", width: 20),
                    .init("Data e hora", width: 20),
                ],
                rows: [
                    [
                        .number(1_042), .text("Conceição & João <Ávila>"), .number(5_511_987_650_001),
                        .moment(year: 2026, month: 11, day: 25, hour: 10, minute: 30),
                    ],
                    [.text("W-2"), .text("Ana"), .text("+55 (011) 98765-0002"), .text("25/11/2026 11h")],
                    [],
                    [.text("W-3"), .text("Bia"), .number(12), .date(year: 2026, month: 11, day: 25)],
                ]),
            .init(name: "Outra", columns: [.init("x", width: 3)], rows: []),
        ])

    private func bytes() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("consultas.xlsx")
        try WorkbookWriter.write(Self.book, to: file.path, in: folder.path)
        return Array(try Data(contentsOf: file))
    }

    @Test func `A workbook's first sheet is read with its numbers, days and accents, and bad rows by their number`()
        async throws
    {
        let clinic = try await Clinic()
        let outcome = try await clinic.context().run(ImportAppointments(try bytes(), of: Clinic.tenant))
        #expect(outcome.encoding == nil && outcome.result.new == 2)
        #expect(outcome.faults.map(\.line) == [5], "\(outcome.faults)")
        let stored = try await clinic.store.read { (snapshot) throws(StoreFault) in
            try snapshot.appointment(named: "1042", of: Clinic.tenant)
        }
        #expect(stored?.patient == "Conceição & João <Ávila>" && stored?.at.text == "2026-11-25 10:30")
    }

    @Test func `A workbook cut or changed anywhere is refused or read, and never traps`() throws {
        let sound = try bytes()
        for place in stride(from: 0, to: sound.count, by: 97) {
            var changed = sound
            changed[place] ^= 0xFF
            _ = try? SourceTable(changed)
            _ = try? SourceTable(Array(sound.prefix(place)))
        }
    }

    @Test func `An old workbook is refused with what to do`() {
        let fault = #expect(throws: OperationFault.self) { try SourceTable([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
        #expect(fault?.words.en.contains(".xlsx") == true)
    }
}
