import Core
import Stores
import Testing

@testable import Runtime

/// A day's present and absent, made, kept and delivered.
struct ReportTests {
    @Test func `each section lists its appointments of that day at the clinic, in the order of their time`()
        async throws
    {
        let house = try await Host("rules:\n  any: { on: message, do: [{ note: oi }] }")
        try await book(
            in: house,
            [
                ("A-1", "2026-11-25 15:00", .confirmed), ("A-2", "2026-11-25 08:00", .confirmed),
                ("A-3", "2026-11-25 23:30", .cancelled), ("A-4", "2026-11-26 00:00", .confirmed),
            ])
        let day = try #require(CivilDate("2026-11-25"))
        let report = ReportRequest(
            name: "attendance", day: day,
            sections: [
                .init(title: "Presentes", statuses: [.confirmed]), .init(title: "Ausentes", statuses: [.cancelled]),
            ],
            columns: [.time, .code], formats: [.csv],
            deliveries: [.email(["ana@example.com", "bia@example.com"])])
        let job = NewJob(
            id: "report-1", tenant: Host.tenant, kind: .report, payload: report.stored, runAt: house.time.now)
        _ = try await house.store.write { (transaction) throws(StoreFault) in
            try transaction.enqueue([job], now: house.time.now)
        }
        let mail = FakeMail()
        await house.work(mail: mail)
        let kept = try await house.store.read { (snapshot) throws(StoreFault) in
            try snapshot.report("report-1", of: Host.tenant)
        }
        let sections = try #require(kept).sections
        #expect(sections.map(\.title) == ["Presentes", "Ausentes"])
        #expect(
            sections.map { $0.rows.map { $0.map { $0.display(.portuguese) } } } == [
                [["08:00", "A-2"], ["15:00", "A-1"]], [["23:30", "A-3"]],
            ])
        #expect(mail.sent.map(\.to) == ["ana@example.com", "bia@example.com"])
        #expect(
            mail.sent.map { $0.attachments.map(\.name) } == [
                ["attendance-2026-11-25.csv"], ["attendance-2026-11-25.csv"],
            ])
        #expect(mail.sent.allSatisfy { !$0.text.contains("A-1") && $0.text.contains("Presentes (2)") })
    }

    @Test func `a mail that was not taken is tried again, one in doubt is listed, and the others go once`() async throws
    {
        let house = try await Host("rules:\n  any: { on: message, do: [{ note: oi }] }")
        let mail = FakeMail(outcomes: [
            "bia@example.com": [.retry(code: "closed", reason: "x"), .sent],
            "eva@example.com": [.inDoubt(code: "timeout", reason: "x")],
            "rui@example.com": [.refused(code: "refused", reason: "550")],
        ])
        let report = ReportRequest(
            name: "attendance", day: try #require(CivilDate("2026-11-25")),
            sections: [.init(title: "Presentes", statuses: [.confirmed])], columns: [.time],
            deliveries: [
                .email(["ana@example.com", "bia@example.com"]), .email(["eva@example.com", "rui@example.com"]),
            ])
        let job = NewJob(
            id: "report-1", tenant: Host.tenant, kind: .report, payload: report.stored, runAt: house.time.now)
        _ = try await house.store.write { (transaction) throws(StoreFault) in
            try transaction.enqueue([job], now: house.time.now)
        }
        await house.work(mail: mail)
        house.time.advance(milliseconds: 600_000)
        await house.work(mail: mail)
        #expect(
            mail.sent.map(\.to).sorted() == [
                "ana@example.com", "bia@example.com", "bia@example.com", "eva@example.com", "rui@example.com",
            ])
        #expect(Set(mail.sent.filter { $0.to == "bia@example.com" }.map(\.id)).count == 1)
        #expect(try await house.jobs(.inDoubt).count == 1)
        #expect(try await house.jobs(.dead).count == 1)
    }

    @Test func `a report is a job of the event that asks for it, so that a stop in between loses nothing`() async throws
    {
        let house = try await Host(
            """
            rules:
              day:
                on: message
                do: [{ report: { name: attendance, sections: { Presentes: confirmed } } }]
            """)
        await house.receive("oi")
        #expect(try await house.jobs(.ready).map(\.kind) == [.report])
        await house.work()
        #expect(try await house.jobs(.done).map(\.kind) == [.report])
    }

    private func book(in house: Host, _ list: [(id: String, at: String, status: AppointmentStatus)]) async throws {
        let zone = try #require(house.directory[Host.tenant]?.tenant.zone)
        let appointments = try list.map { item in
            let at = try #require(CivilDateTime(item.at))
            return ImportedAppointment(
                externalID: item.id, phone: Host.maria, patient: "Maria", at: at, startsAt: zone.instant(at),
                status: item.status)
        }
        _ = try await house.store.importAppointments(
            appointments, of: Host.tenant, ids: house.ids, now: house.time.now)
    }
}
