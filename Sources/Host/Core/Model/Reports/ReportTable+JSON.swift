/// A report for machines: ISO dates and hours, the English word of a status, numbers as numbers.
extension ReportTable {
    package var forMachines: Value {
        [
            "report": .text(name), "tenant": .text(tenant.rawValue), "clinic": .text(clinic),
            "day": .text(day.text), "made_at": .text(madeAtISO),
            "sections": .list(sections.map(section)), "totals": .map(totals),
        ]
    }

    private func section(_ section: Section) -> Value {
        [
            "title": .text(section.title), "count": .int(Int64(section.rows.count)),
            "rows": .list(section.rows.map(row)),
        ]
    }

    private func row(_ cells: [ReportCell]) -> Value {
        .map(
            Dictionary(
                zip(columns, cells).map { ($0.name.en, $1.value) }, uniquingKeysWith: { first, _ in first }))
    }

    /// A figure that cannot be said is null.
    private var totals: [String: Value] {
        Dictionary(
            figures.map { figure in
                let value = figure.value.map { figure.statistic.isShare ? Value.double($0) : .int(Int64($0)) }
                return (figure.statistic.rawValue, value ?? .null)
            }, uniquingKeysWith: { first, _ in first })
    }
}
