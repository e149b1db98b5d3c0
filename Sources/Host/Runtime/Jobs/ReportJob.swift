import Core
import Stores

/// Makes a report of a day's appointments and logs it.
package struct ReportJob: JobHandler {
    package let timeoutMilliseconds: Int64? = 120_000
    private let store: Store
    private let directory: TenantDirectory
    private let logger: Logger
    /// The most appointments a day's report shows.
    private static let rows = 10_000

    package init(store: Store, directory: TenantDirectory, logger: Logger) {
        self.store = store
        self.directory = directory
        self.logger = logger
    }

    package func perform(_ report: ReportRequest, of job: Job, over ports: JobPorts) async -> JobAttempt {
        do throws(StoreFault) {
            try await write(report, of: job.tenant)
            return .done()
        } catch {
            return .retry(code: error.code.rawValue, reason: error.cause, afterMilliseconds: nil)
        }
    }

    /// One log line a section: its title, how many, and the rows.
    private func write(_ report: ReportRequest, of tenant: TenantID) async throws(StoreFault) {
        let appointments = try await appointments(on: report.day, of: tenant)
        for section in report.sections {
            let rows = appointments.filter { section.statuses.contains($0.status) }
            logger.log(.info, "report", fields(report, section, rows, tenant))
        }
    }

    /// Of one day at the clinic, in the order of their time.
    private func appointments(on day: CivilDate, of tenant: TenantID) async throws(StoreFault) -> [Appointment] {
        guard let zone = directory[tenant]?.tenant.zone else { return [] }
        let start = zone.instant(CivilDateTime(date: day, time: .midnight))
        let end = zone.instant(CivilDateTime(date: day.addingDays(1), time: .midnight))
        return try await store.read { (snapshot) throws(StoreFault) in
            try snapshot.appointments(of: tenant, from: start, to: end, limit: Self.rows)
        }
    }

    private func fields(
        _ report: ReportRequest, _ section: ReportRequest.Section, _ rows: [Appointment], _ tenant: TenantID
    ) -> [String: Value] {
        [
            "tenant": .text(tenant.rawValue), "report": .text(report.name), "day": .text(report.day.text),
            "section": .text(section.title), "count": .int(Int64(rows.count)),
            "rows": .list(rows.map { $0.row(report.columns) }),
        ]
    }
}

extension Appointment {
    fileprivate func row(_ columns: [ReportColumn]) -> Value {
        .map(Dictionary(columns.map { ($0.name.en, $0.cell(of: self).value) }, uniquingKeysWith: { first, _ in first }))
    }
}
