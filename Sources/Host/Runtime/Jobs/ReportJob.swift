import Core
import Stores

/// Makes a report of a day's appointments, keeps it, and enqueues its delivery to each who gets it.
package struct ReportJob: JobHandler {
    package let timeoutMilliseconds: Int64? = 120_000
    private let store: Store
    private let directory: TenantDirectory
    private let clock: Clock
    private let logger: Logger

    package init(store: Store, directory: TenantDirectory, clock: Clock, logger: Logger) {
        self.store = store
        self.directory = directory
        self.clock = clock
        self.logger = logger
    }

    package func perform(_ request: ReportRequest, of job: Job, over ports: JobPorts) async -> JobAttempt {
        guard let tenant = directory[job.tenant]?.tenant else {
            return .retry(code: "no-tenant", reason: job.tenant.rawValue, afterMilliseconds: 60_000)
        }
        do throws(StoreFault) {
            let now = clock.now()
            let report = try await DayReport(store: store, tenant: tenant).make(request, now: now)
            let deliveries = request.deliveryJobs(of: job.id, tenant: job.tenant, at: now)
            try await store.write { (transaction) throws(StoreFault) in
                try transaction.keep(report, run: job.id, deliveries: deliveries)
            }
            log(report, deliveries: deliveries.count)
            return .done()
        } catch {
            return .retry(code: error.code.rawValue, reason: error.cause, afterMilliseconds: nil)
        }
    }

    /// Numbers alone: names do not belong into a log.
    private func log(_ report: ReportTable, deliveries: Int) {
        for section in report.sections {
            logger.log(
                .info, "report",
                [
                    "tenant": .text(report.tenant.rawValue), "report": .text(report.name),
                    "day": .text(report.day.text), "section": .text(section.title),
                    "count": .int(Int64(section.rows.count)), "deliveries": .int(Int64(deliveries)),
                ])
        }
    }
}

/// A report made from the appointments of its day as they are stored now.
package struct DayReport: Sendable {
    private let store: Store
    private let tenant: Tenant
    /// The most appointments a day's report shows.
    private static let rows = 20_000

    package init(store: Store, tenant: Tenant) {
        self.store = store
        self.tenant = tenant
    }

    package func make(_ request: ReportRequest, now: Instant) async throws(StoreFault) -> ReportTable {
        let start = tenant.zone.instant(CivilDateTime(date: request.day, time: .midnight))
        let end = tenant.zone.instant(CivilDateTime(date: request.day.addingDays(1), time: .midnight))
        let appointments = try await store.read { [tenant] (snapshot) throws(StoreFault) in
            try snapshot.appointments(of: tenant.id, from: start, to: end, limit: Self.rows)
        }
        return ReportTable(request, appointments, of: tenant, now: now)
    }
}
