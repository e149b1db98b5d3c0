import Core

/// Reads the shapes inside a `report`: sections with their statuses, and columns.
struct ReportReader {
    let mark: SourceMark

    /// `{ Presentes: confirmed, Ausentes: [cancelled, missed] }`; `{ status: … }` around the statuses is accepted.
    func sections(_ body: TemplateValue) throws(Diagnostic) -> [ReportRequest.Section] {
        guard case .map(let entries) = body, !entries.isEmpty else { throw wrongShape("sections") }
        var sections: [ReportRequest.Section] = []
        for (title, value) in entries {
            sections.append(ReportRequest.Section(title: title, statuses: try statuses(unwrapped(value))))
        }
        return sections
    }

    func columns(_ body: TemplateValue) throws(Diagnostic) -> [ReportColumn] {
        try words(body, "columns") { word in
            ReportColumn.allCases.first { $0.name.matches(word) }
        } orElse: { word in
            Diagnostic(
                "unknown-column", at: mark,
                LocalizedText(pt: "não existe a coluna `\(word)`", en: "there is no column `\(word)`"),
                advice: .suggestion(for: word, among: ReportColumn.allCases.flatMap { [$0.name.en, $0.name.pt] }))
        }
    }

    func totals(_ body: TemplateValue) throws(Diagnostic) -> [ReportStatistic] {
        try words(body, "totals") { word in
            ReportStatistic.allCases.first { $0.name.matches(word) }
        } orElse: { word in
            Diagnostic(
                "unknown-total", at: mark,
                LocalizedText(pt: "não existe o total `\(word)`", en: "there is no total `\(word)`"),
                advice: .suggestion(for: word, among: ReportStatistic.allCases.flatMap { [$0.name.en, $0.name.pt] }))
        }
    }

    func formats(_ body: TemplateValue) throws(Diagnostic) -> [ReportFormat] {
        try words(body, "formats") {
            ReportFormat(rawValue: $0)
        } orElse: { word in
            Diagnostic(
                "unknown-format", at: mark,
                LocalizedText(pt: "não existe o formato `\(word)`", en: "there is no format `\(word)`"),
                advice: .suggestion(for: word, among: ReportFormat.allCases.map(\.rawValue)))
        }
    }

    /// `[{ email: … }, { call: connector.call }]`; an e-mail may have several addresses.
    func deliveries(_ body: TemplateValue) throws(Diagnostic) -> [ReportDelivery] {
        let parts: [TemplateValue] = if case .list(let list) = body { list } else { [body] }
        var deliveries: [ReportDelivery] = []
        for part in parts {
            guard case .map(let entries) = part, let entry = entries.first, entries.count == 1 else {
                throw wrongShape("send")
            }
            deliveries.append(try delivery(entry.key, entry.value))
        }
        return deliveries
    }

    private func delivery(_ way: String, _ value: TemplateValue) throws(Diagnostic) -> ReportDelivery {
        if way == "email" {
            return .email(try words(value, "send", { $0.contains("@") ? $0 : nil }, orElse: badAddress))
        }
        guard Term("call", pt: "chame").matches(way), let name = value.word, let dot = name.firstIndex(of: ".") else {
            throw wrongShape("send")
        }
        return .call(connector: String(name[..<dot]), call: String(name[name.index(after: dot)...]))
    }

    private func badAddress(_ word: String) -> Diagnostic {
        Diagnostic(
            "bad-email", at: mark,
            LocalizedText(pt: "`\(word)` não é um endereço de e-mail", en: "`\(word)` is no e-mail address"),
            advice: LocalizedText(pt: "escreva como `nome@clinica.com.br`", en: "write it as `name@clinic.com`"))
    }

    private func statuses(_ body: TemplateValue) throws(Diagnostic) -> [AppointmentStatus] {
        try words(body, "sections", AppointmentStatus.init(word:)) { .unknownStatus($0, mark) }
    }

    private func unwrapped(_ body: TemplateValue) -> TemplateValue {
        guard case .map(let entries) = body, entries.count == 1, let entry = entries.first,
            Term("status", pt: "situacao").matches(entry.key)
        else { return body }
        return entry.value
    }

    /// One word or a list of them, each read by `read`.
    private func words<Item>(
        _ body: TemplateValue, _ parameter: String, _ read: (String) -> Item?, orElse fault: (String) -> Diagnostic
    ) throws(Diagnostic) -> [Item] {
        let parts: [TemplateValue] = if case .list(let list) = body { list } else { [body] }
        var items: [Item] = []
        for part in parts {
            guard let word = part.word else { throw wrongShape(parameter) }
            guard let item = read(word) else { throw fault(word) }
            items.append(item)
        }
        guard !items.isEmpty else { throw wrongShape(parameter) }
        return items
    }

    private func wrongShape(_ parameter: String) -> Diagnostic {
        let name =
            Report.description.parameters.first { $0.name.en == parameter }?.name ?? Term(parameter, pt: parameter)
        return Diagnostic(
            "report-shape", at: mark,
            LocalizedText(
                pt: "`\(name.pt)` do relatório não tem a forma esperada",
                en: "the report's `\(name.en)` has another shape"
            ),
            advice: LocalizedText(
                pt: "escreva `secoes: { Presentes: confirmada }` e `colunas: [hora, paciente]`",
                en: "write `sections: { Present: confirmed }` and `columns: [time, patient]`"))
    }
}

extension TemplateValue {
    /// A text without fields.
    fileprivate var word: String? {
        switch self {
        case .text(let template): template.literal
        case .value(.text(let text)): text
        case .value, .list, .map: nil
        }
    }
}
