import Core

/// A report for machines: ISO dates and hours, the English word of a status, numbers as numbers.
struct JSONReport {
    private let report: ReportTable

    init(_ report: ReportTable) {
        self.report = report
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    var value: Value {
        [
            "report": .text(report.name), "tenant": .text(report.tenant.rawValue), "clinic": .text(report.clinic),
            "day": .text(report.day.text), "made_at": .text(report.madeAtISO),
            "sections": .list(report.sections.map(section)), "totals": .map(totals),
        ]
    }

    private func section(_ section: ReportTable.Section) -> Value {
        [
            "title": .text(section.title), "count": .int(Int64(section.rows.count)),
            "rows": .list(section.rows.map(row)),
        ]
    }

    private func row(_ cells: [ReportCell]) -> Value {
        .map(
            Dictionary(
                zip(report.columns, cells).map { ($0.name.en, $1.value) }, uniquingKeysWith: { first, _ in first }))
    }

    /// A figure that cannot be said is null.
    private var totals: [String: Value] {
        Dictionary(
            report.figures.map { figure in
                let value = figure.value.map { figure.statistic.isShare ? Value.double($0) : .int(Int64($0)) }
                return (figure.statistic.rawValue, value ?? .null)
            }, uniquingKeysWith: { first, _ in first })
    }
}
