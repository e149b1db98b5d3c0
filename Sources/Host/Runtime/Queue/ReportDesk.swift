import Core
import Stores

/// Performs what a commit asked for beside jobs: reports and log lines.
package struct ReportDesk: Sendable {
    private let store: Store
    private let logger: Logger

    package init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    package func take(_ work: CommittedWork) {
        for (tenant, line) in work.logs {
            logger.log(line.level, line.text, line.fields.merging(["tenant": .text(tenant.rawValue)]) { field, _ in field })
        }
        for (tenant, report) in work.reports { Task { await write(report, of: tenant) } }
    }

    /// One log line a section: its title, how many, and the rows.
    private func write(_ report: ReportRequest, of tenant: TenantID) async {
        do {
            let appointments = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.appointments(tenant: tenant, on: report.day)
            }
            for section in report.sections {
                let rows = appointments.filter { section.statuses.contains($0.status) }
                logger.log(
                    .info, "report",
                    [
                        "tenant": .text(tenant.rawValue), "report": .text(report.name), "day": .text(report.day.text),
                        "section": .text(section.title), "count": .int(Int64(rows.count)),
                        "rows": .list(rows.map { row in .map(Dictionary(report.columns.map { ($0.name.en, row.value(of: $0)) }, uniquingKeysWith: { a, _ in a })) }),
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
