import Core
import Foundation
import Testing

@testable import Builtins

@Suite struct ReportRenderersTests {
    private static let zone = Zone("America/Sao_Paulo")

    private static func report(_ patients: [(String, String, AppointmentStatus)]) throws -> ReportTable {
        let zone = try #require(zone)
        let tenant = Tenant(
            id: "digitaly", name: "Clínica Digitaly", locale: "pt-BR", zone: zone,
            calendar: BusinessCalendar())
        let appointments = try patients.enumerated().map { index, patient in
            let at = try #require(CivilDateTime("2026-11-23 \(patient.1)"))
            return Appointment(
                id: AppointmentID("\(index)"), externalID: "A-\(index)", contact: "c", patient: patient.0,
                professional: "Dra. Ana", specialty: "Cardiologia", at: at, startsAt: zone.instant(at),
                status: patient.2)
        }
        let request = ReportRequest(
            name: "Presença", day: try #require(CivilDate("2026-11-23")),
            sections: [
                .init(title: "Presentes", statuses: [.confirmed]),
                .init(title: "Ausentes", statuses: [.cancelled, .noReply]),
            ], columns: [.time, .patient, .professional, .status],
            totals: [.count, .confirmed, .confirmationRate, .attendanceRate])
        let now = zone.instant(try #require(CivilDateTime("2026-11-23 06:30")))
        return ReportTable(request, appointments, of: tenant, now: now)
    }

    private static let day: [(String, String, AppointmentStatus)] = [
        ("João d'Ávila", "09:00", .confirmed), ("=HYPERLINK(\"http://x\";\"y\")", "08:00", .confirmed),
        ("Léo; \"o\" filho\ndela", "10:30", .cancelled), ("Rui", "11:00", .rescheduled),
    ]

    private func text(_ report: ReportTable, _ format: ReportFormat) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path
        return String(decoding: try ReportRenderers(folder: folder).render(report, as: format).bytes, as: UTF8.self)
    }

    @Test func `rows stand in the order of their time, figures leave out who was rescheduled`() throws {
        let report = try Self.report(Self.day)
        #expect(report.sections[0].rows.map { $0[0] } == [try time("08:00"), try time("09:00")])
        #expect(report.figures.map(\.value) == [3, 2, 2.0 / 3, nil])
    }

    private func time(_ text: String) throws -> ReportCell { .time(try #require(CivilTime(text))) }

    @Test func `a CSV opens in Excel, and no cell of it runs`() throws {
        let text = try text(Self.report(Self.day), .csv)
        #expect(
            text == "\u{FEFF}Seção;Hora;Paciente;Profissional;Situação\r\n"
                + "Presentes;08:00;\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";Dra. Ana;confirmada\r\n"
                + "Presentes;09:00;João d'Ávila;Dra. Ana;confirmada\r\n"
                + "Ausentes;10:30;\"Léo; \"\"o\"\" filho\ndela\";Dra. Ana;cancelada\r\n")
    }

    @Test(arguments: ["=1", "+55", "-1", "@x", "\t=1", "\r=1"]) func `what a spreadsheet runs is made a text`(
        cell: String
    ) {
        #expect(CSVReport.cell(cell).hasPrefix("'") || CSVReport.cell(cell).hasPrefix("\"'"))
    }

    @Test func `JSON keeps numbers, ISO times and the words of a status`() throws {
        let value = try Self.report(Self.day).forMachines
        #expect(value["made_at"] == "2026-11-23T06:30:00-03:00")
        #expect(value["totals"]["confirmed"] == 2)
        #expect(value["totals"]["attendance_rate"] == .null)
        guard case .list(let sections) = value["sections"], case .list(let rows) = sections[0]["rows"] else {
            Issue.record("sections are a list of lists")
            return
        }
        #expect(
            rows[1] == ["time": "09:00", "patient": "João d'Ávila", "professional": "Dra. Ana", "status": "confirmed"])
    }

    @Test func `text and HTML say the figures, and names are no markup`() throws {
        let report = try Self.report([("<b>Eva</b>", "08:00", .confirmed)])
        #expect(try text(report, .text).contains("taxa de confirmação: 100,0 %"))
        #expect(try text(report, .html).contains("&lt;b&gt;Eva&lt;/b&gt;"))
        #expect(try text(report, .text).contains("Ausentes (0)\nNinguém."))
    }

    @Test(arguments: ReportFormat.allCases) func `a day in any form has the same bytes each time`(format: ReportFormat)
        throws
    {
        let report = try Self.report(Self.day)
        let folder = FileManager.default.temporaryDirectory.path
        let renderers = ReportRenderers(folder: folder)
        let file = try renderers.render(report, as: format)
        #expect(try renderers.render(report, as: format) == file)
        #expect(file.name == "Presença-2026-11-23.\(format.ending)")
        #expect(try !renderers.render(Self.report([]), as: format).bytes.isEmpty)
        if let path = ProcessInfo.processInfo.environment["RECADO_LOOK"] {
            try Data(file.bytes).write(to: URL(fileURLWithPath: path + "." + format.ending))
        }
    }

    @Test func `a report that was kept is the same report`() throws {
        let report = try Self.report(Self.day)
        let kept = try JSON.parse(JSON.bytes(report.stored))
        #expect(ReportTable(stored: kept) == report)
    }
}
