import Core
import Stores
import Synchronization
import Testing

@testable import Runtime

/// A day's present and absent, as the log tells them.
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
        let lines = Mutex<[Value]>([])
        let write: @Sendable ([UInt8]) -> Void = { line in
            if let value = try? JSON.parse(line) { lines.withLock { $0.append(value) } }
        }
        let logger = Logger(least: .info, now: { .start }, write: write)
        let day = try #require(CivilDate("2026-11-25"))
        let report = ReportRequest(
            name: "attendance", day: day,
            sections: [
                .init(title: "Presentes", statuses: [.confirmed]), .init(title: "Ausentes", statuses: [.cancelled]),
            ],
            columns: [.time, .code])
        let job = NewJob(
            id: "report-1", tenant: Host.tenant, kind: .report, payload: report.stored, runAt: house.time.now)
        _ = try await house.store.write { (transaction) throws(StoreFault) in
            try transaction.enqueue([job], now: house.time.now)
        }
        await house.work(logger: logger)
        let told = lines.withLock { $0 }
        #expect(told.map { $0["section"] } == ["Presentes", "Ausentes"])
        #expect(told.first?["rows"] == [["time": "08:00", "code": "A-2"], ["time": "15:00", "code": "A-1"]])
        #expect(told.last?["rows"] == [["time": "23:30", "code": "A-3"]])
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
