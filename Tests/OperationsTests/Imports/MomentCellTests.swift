import Core
import Testing

@testable import Operations

@Suite struct MomentCellTests {
    private let zone = Zone("America/Sao_Paulo") ?? .utc

    @Test(arguments: [
        "2026-11-25 10:30", "2026-11-25T10:30:00", "25/11/2026 10:30", "25/11/2026 10h30", "25/11/2026 às 10h30",
        "25-11-2026 10:30", "25.11.26 10h30min", "25/11/2026, 10:30h", "2026-11-25T13:30:00Z",
        "2026-11-25T10:30:00-03:00", "2026-11-25 13:30:00.000Z", "25/11/2026 - 10:30", "2026/11/25 10:30",
    ])
    func `A moment is read as lists write it`(_ text: String) throws {
        #expect(try MomentCell(text, zone: zone).at.text == "2026-11-25 10:30", "\(text)")
    }

    @Test(arguments: [
        ("25/11/2026", "10h30"), ("25/11/2026", "10:30:00"), ("2026-11-25 00:00", "1899-12-30 10:30"),
        ("25/11/2026 00:00:00", "10:30"),
    ])
    func `A day and an hour may stand in two cells`(_ date: String, _ time: String) throws {
        #expect(try MomentCell(date: date, time: time, zone: zone).at.text == "2026-11-25 10:30")
    }

    @Test func `A whole hour needs no minutes`() throws {
        #expect(try MomentCell("25/11/2026 10h", zone: zone).at.text == "2026-11-25 10:00")
    }

    @Test(arguments: ["31/02/2026 25:00", "25/11/2026", "11/25/2026 10:00", "amanhã", "", "10:30", "25/11/2026 10:75"])
    func `What is no moment is refused with how to write it`(_ text: String) {
        let fault = #expect(throws: CellFault.self) { try MomentCell(text, zone: zone) }
        #expect(fault?.words.en.contains("is no date and time") == true)
    }
}
