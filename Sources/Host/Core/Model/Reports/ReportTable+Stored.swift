/// A report as it is kept: every form can be made from it again, as of then.
extension ReportTable {
    package var stored: Value {
        [
            "name": .text(name), "tenant": .text(tenant.rawValue), "clinic": .text(clinic), "day": .text(day.text),
            "language": .text(language.rawValue), "made_at": .int(madeAt.milliseconds),
            "made_at_civil": .text(madeAtCivil.text), "offset": .int(Int64(offsetMinutes)),
            "columns": .list(columns.map { .text($0.rawValue) }),
            "sections": .list(
                sections.map { section in
                    ["title": .text(section.title), "rows": .list(section.rows.map { .list($0.map(\.value)) })]
                }),
            "figures": .list(
                figures.map { ["of": .text($0.statistic.rawValue), "is": $0.value.map { .double($0) } ?? .null] }),
        ]
    }

    /// Nil when it is no report of this version.
    package init?(stored: Value) {
        guard case .text(let name) = stored["name"], case .text(let tenant) = stored["tenant"],
            case .text(let clinic) = stored["clinic"], case .text(let dayText) = stored["day"],
            case .text(let language) = stored["language"], case .int(let madeAt) = stored["made_at"],
            case .text(let civil) = stored["made_at_civil"], case .int(let offset) = stored["offset"],
            let day = CivilDate(dayText), let language = TimeLanguage(rawValue: language),
            let madeAtCivil = CivilDateTime(civil)
        else { return nil }
        let columns = stored["columns"].list.compactMap { ReportColumn(rawValue: $0.display) }
        self.init(
            name: name, tenant: TenantID(tenant), clinic: clinic, day: day, language: language,
            madeAt: Instant(milliseconds: madeAt), madeAtCivil: madeAtCivil, offsetMinutes: Int(clamping: offset),
            columns: columns, sections: stored["sections"].list.map { Section(stored: $0, columns) },
            figures: stored["figures"].list.compactMap(Figure.init(stored:)))
    }
}

extension ReportTable.Section {
    fileprivate init(stored: Value, _ columns: [ReportColumn]) {
        title = stored["title"].display
        rows = stored["rows"].list.map { row in zip(columns, row.list).map { $0.cell(of: $1) } }
    }
}

extension ReportTable.Figure {
    fileprivate init?(stored: Value) {
        guard let statistic = ReportStatistic(rawValue: stored["of"].display) else { return nil }
        self.statistic = statistic
        value = stored["is"].number
    }
}

extension ReportColumn {
    /// A cell of this column as its value was kept.
    fileprivate func cell(of value: Value) -> ReportCell {
        let text = value.display
        return switch self {
        case .date: CivilDate(text).map(ReportCell.date) ?? .text(text)
        case .time: CivilTime(text).map(ReportCell.time) ?? .text(text)
        case .status: AppointmentStatus(rawValue: text).map(ReportCell.status) ?? .text(text)
        case .patient, .professional, .specialty, .code: .text(text)
        }
    }
}

extension Value {
    fileprivate var list: [Value] { if case .list(let list) = self { list } else { [] } }
}
