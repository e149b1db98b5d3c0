import Core

/// `report`: lists a day's appointments under headings by status, such as the present and the absent.
struct Report: ActionKind {
    static let description = KindDescription(
        Term("report", pt: "relatorio"),
        LocalizedText(
            pt: "lista as consultas de um dia por situação, como presentes e ausentes",
            en: "lists a day's appointments by status, such as the present and the absent"),
        parameters: [
            Parameter(
                Term("name", pt: "nome"), .text, LocalizedText(pt: "o nome do relatório", en: "the report's name")),
            Parameter(
                Term("from", pt: "de"), .choice(ReportDay.allCases.map(\.name)), required: false,
                LocalizedText(
                    pt: "de que dia; as consultas de hoje se não for dito",
                    en: "of which day; today's appointments unless it is said")),
            Parameter(
                Term("sections", pt: "secoes"), .body,
                LocalizedText(
                    pt: "títulos e, em cada um, uma situação ou uma lista delas",
                    en: "headings and, for each, a status or a list of them")),
            Parameter(
                Term("columns", pt: "colunas"), .body, required: false,
                LocalizedText(
                    pt: "o que mostrar: \(ReportColumn.allCases.map(\.name.pt).joined(separator: ", "))",
                    en: "what to show: \(ReportColumn.allCases.map(\.name.en).joined(separator: ", "))")),
            Parameter(
                Term("totals", pt: "totais"), .body, required: false,
                LocalizedText(
                    pt: "os números do dia: \(ReportStatistic.allCases.map(\.name.pt).joined(separator: ", "))",
                    en: "the day's figures: \(ReportStatistic.allCases.map(\.name.en).joined(separator: ", "))")),
            Parameter(
                Term("formats", pt: "formatos"), .body, required: false,
                LocalizedText(
                    pt:
                        "em que formas vai: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")); pdf se não for dito",
                    en:
                        "in which forms it goes: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")); pdf unless said"
                )),
            Parameter(
                Term("send", pt: "enviar"), .body, required: false,
                LocalizedText(
                    pt: "para quem vai: `[{ email: recepcao@example.com }, { chame: tazi.relatorio }]`",
                    en: "who gets it: `[{ email: reception@example.com }, { call: tazi.report }]`")),
        ],
        example: """
            format: 1
            rules:
              attendance:
                on: schedule weekdays at 06:30
                do:
                  - report:
                      name: attendance
                      from: appointments today
                      sections: { Presentes: confirmed, Ausentes: [cancelled, no-reply, missed] }
                      columns: [time, patient, professional, status]
                      totals: [count, confirmation_rate]
                      formats: [pdf, csv]
                      send: [{ email: reception@example.com }]
            """)

    private static let standardColumns: [ReportColumn] = [.time, .patient, .professional, .status]

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        let reader = ReportReader(mark: arguments.mark)
        let day = arguments.has("from") ? try arguments.choice("from") : ReportDay.today.name.en
        return ReportAction(
            name: try arguments.text("name"),
            day: ReportDay.allCases.first { $0.name.en == day } ?? .today,
            sections: try reader.sections(try arguments.body("sections")),
            columns: arguments.has("columns") ? try reader.columns(try arguments.body("columns")) : standardColumns,
            totals: arguments.has("totals") ? try reader.totals(try arguments.body("totals")) : [],
            formats: arguments.has("formats") ? try reader.formats(try arguments.body("formats")) : [],
            deliveries: arguments.has("send") ? try reader.deliveries(try arguments.body("send")) : [])
    }
}

private struct ReportAction: DeclaredReport {
    let name: String
    let day: ReportDay
    let sections: [ReportRequest.Section]
    let columns: [ReportColumn]
    let totals: [ReportStatistic]
    let formats: [ReportFormat]
    let deliveries: [ReportDelivery]

    func perform(in context: inout ActionContext) {
        let today = context.program.tenant.zone.civil(context.due).date
        let request = request(on: today)
        context.add(.enqueue(JobRequest(request, title: name)))
    }

    func request(on today: CivilDate) -> ReportRequest {
        ReportRequest(
            name: name, day: today.addingDays(day.offset), sections: sections, columns: columns, totals: totals,
            formats: formats, deliveries: deliveries)
    }
}

extension ActionContext {
    /// When what happens was due: a schedule that runs late still means its own day.
    fileprivate var due: Instant {
        if case .schedule(_, let due) = event.kind { due } else { now }
    }
}
