import Core
import Stores

/// Performs what a commit asked for beside jobs: reports and log lines.
package struct ReportDesk: Sendable {
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

    package func take(_ work: CommittedWork) {
        for (tenant, line) in work.logs {
            logger.log(
                line.level, line.text, line.fields.merging(["tenant": .text(tenant.rawValue)]) { field, _ in field })
        }
        for (tenant, report) in work.reports { Task { await write(report, of: tenant) } }
    }

    /// One log line a section: its title, how many, and the rows.
    private func write(_ report: ReportRequest, of tenant: TenantID) async {
        guard let zone = directory[tenant]?.tenant.zone else { return }
        let start = zone.instant(CivilDateTime(date: report.day, time: .midnight))
        let end = zone.instant(CivilDateTime(date: report.day.addingDays(1), time: .midnight))
        do {
            let appointments = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.appointments(of: tenant, from: start, to: end, limit: Self.rows)
            }
            for section in report.sections {
                let rows = appointments.filter { section.statuses.contains($0.status) }
                logger.log(
                    .info, "report",
                    [
                        "tenant": .text(tenant.rawValue), "report": .text(report.name), "day": .text(report.day.text),
                        "section": .text(section.title), "count": .int(Int64(rows.count)),
                        "rows": .list(
                            rows.map { row in
                                .map(
                                    Dictionary(
                                        report.columns.map { ($0.name.en, row.value(of: $0)) },
                                        uniquingKeysWith: { a, _ in a }))
                            }),
                    ])
            }
        } catch {
            logger.log(.error, error.words.pt, ["report": .text(report.name), "cause": .text(error.cause)])
        }
    }
}

extension Appointment {
    fileprivate func value(of column: ReportColumn) -> Value {
        switch column {
        case .time: .text(at.time.text)
        case .patient: .text(patient)
        case .phone: .null
        case .professional: .text(professional)
        case .specialty: .text(specialty)
        case .status: .text(status.rawValue)
        case .code: .text(externalID)
        }
    }
}
