import Core

/// A report as JSON.
struct JSONReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    var bytes: [UInt8] { JSON.bytes(report.forMachines) }
}
