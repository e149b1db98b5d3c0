import Core
import YAML

/// Reads what a report shows: its columns and its sections, each word with its place.
struct ReportReader {
    let file: FileContext

    /// The columns' English names. A column may be named as the field it shows.
    func columns(_ node: YAMLNode) -> TemplateValue? {
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        let columns = items.compactMap(column)
        guard columns.count == items.count else { return nil }
        return .list(columns.map { .text(Template(text: $0.rawValue, mark: file.place(node).mark)) })
    }

    private func column(_ node: YAMLNode) -> ReportColumn? {
        guard let text = file.text(node) else { return nil }
        let place = file.place(node)
        if let column = ReportColumn.allCases.first(where: { $0.name.matches(text) }) {
            file.keep(column.name, as: text, at: place)
            return column
        }
        if case .field(let field) = FieldCatalog.find(text), let column = ReportColumn(showing: field) {
            file.keep(field.name, as: text, at: place)
            return column
        }
        let known = ReportColumn.allCases.map { file.word($0.name) }
        file.report(.unknown("column", LocalizedText(pt: "a coluna", en: "column"), text, among: known, at: place))
        return nil
    }

    /// The totals' English names.
    func totals(_ node: YAMLNode) -> TemplateValue? {
        words(node, "total", LocalizedText(pt: "o total", en: "total"), among: ReportStatistic.allCases.map(\.name))
    }

    func formats(_ node: YAMLNode) -> TemplateValue? {
        words(
            node, "format", LocalizedText(pt: "o formato", en: "format"),
            among: ReportFormat.allCases.map { Term($0.rawValue, pt: $0.rawValue) })
    }

    private func words(
        _ node: YAMLNode, _ thing: String, _ what: LocalizedText, among terms: [Term]
    ) -> TemplateValue? {
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        let words = items.compactMap { item -> TemplateValue? in
            guard let text = file.text(item) else { return nil }
            guard let term = terms.first(where: { $0.matches(text) }) else {
                let known = terms.map { file.word($0) }
                file.report(.unknown(thing, what, text, among: known, at: file.place(item)))
                return nil
            }
            file.keep(term, as: text, at: file.place(item))
            return .text(Template(text: term.en, mark: file.place(item).mark))
        }
        return words.count == items.count ? .list(words) : nil
    }

    /// Headings, each with a status or a list of them, or with `status:` before it.
    func sections(_ node: YAMLNode) -> TemplateValue? {
        guard let pairs = file.mapping(node) else { return nil }
        var sections: [(key: String, value: TemplateValue)] = []
        for pair in pairs {
            guard let title = file.text(pair.key), let statuses = statuses(pair.value) else { continue }
            sections.append((title, .list(statuses)))
        }
        return sections.count == pairs.count ? .map(sections) : nil
    }

    private func statuses(_ node: YAMLNode) -> [TemplateValue]? {
        if case .mapping = node.kind {
            guard let section = Section(node, as: SectionForm.form, in: file) else { return nil }
            return section[SectionForm.status].flatMap(statuses)
        }
        let items: [YAMLNode] = if case .sequence(let list) = node.kind { list } else { [node] }
        let statuses = items.compactMap(status)
        return statuses.count == items.count && !statuses.isEmpty ? statuses : nil
    }

    private func status(_ node: YAMLNode) -> TemplateValue? {
        guard let text = file.text(node) else { return nil }
        guard let status = AppointmentStatus(word: text) else {
            file.report(.unknownStatus(text, file: file, at: file.place(node)))
            return nil
        }
        file.keep(status.name, as: text, at: file.place(node))
        return .text(Template(text: status.rawValue, mark: file.place(node).mark))
    }
}
