import Core
import YAML

/// A file of rules and reports.
enum RulesForm {
    static let rules = Key<[Named<YAMLNode>]>(
        Term("rules", pt: "regras"), .named(.raw(.form(RuleForm.form))), pt: "regras, cada uma com seu nome",
        en: "rules, each with its name")
    static let reports = Key<[Named<YAMLNode>]>(
        Term("reports", pt: "relatorios"), .named(.raw(.form(ReportForm.form))), pt: "relatórios, cada um com seu nome",
        en: "reports, each with its name")

    static let form = Form(
        LocalizedText(pt: "regras", en: "rules"), LocalizedText(pt: "um arquivo de regras", en: "a file of rules"),
        [
            CommonKeys.format.field, BlueprintForm.from.field, BlueprintForm.with.field, BlueprintForm.parameters.field,
            rules.field, reports.field, TenantForm.interrupts.field,
        ])
}

/// One rule.
enum RuleForm {
    static let on = Key<PlacedTrigger>(
        CommonKeys.on.name, .trigger, required: true, pt: CommonKeys.on.summary.pt, en: CommonKeys.on.summary.en)
    static let actions = Key<[PlacedAction]>(
        CommonKeys.actions.name, .actions, required: true, pt: CommonKeys.actions.summary.pt,
        en: CommonKeys.actions.summary.en)
    static let auth = Key<String>(
        Term("auth", pt: "autenticacao"),
        .text(like: SchemaPattern.auth, Term("token NAME", pt: "token NOME")),
        pt: "quem pode chamar: `token NOME`, ou `nenhuma`",
        en: "who may call: `token NAME`, or `none`")
    static let accepts = Key<[Named<YAMLNode>]>(
        Term("accepts", pt: "aceita"),
        .named(
            .raw(
                .matching(
                    pattern: SchemaPattern.optional(Endpoint.FieldKind.allCases.map(\.name)),
                    example: Term("optional time", pt: "opcional hora")))),
        pt: "os campos do corpo: `motivo: texto`, `em: opcional hora`",
        en: "the body's fields: `reason: text`, `at: optional time`")

    static let form = Form(
        LocalizedText(pt: "regra", en: "rule"), LocalizedText(pt: "uma regra", en: "a rule"),
        [
            on.field, CommonKeys.when.field, actions.field, CommonKeys.mode.field, CommonKeys.priority.field,
            CommonKeys.group.field, CommonKeys.missed.field, auth.field, accepts.field,
        ],
        rules: [
            .begins(
                key: on.name, with: Term("endpoint", pt: "endereco"), needs: [auth.name],
                else: [auth.name, accepts.name])
        ])
}

/// A report, made at set times or when it is asked for.
enum ReportForm {
    static let from = Key<YAMLNode>(
        Term("from", pt: "de"), .raw(.text), pt: "de onde vêm as linhas: `consultas de hoje`",
        en: "where its rows come from: `appointments today`")
    static let sections = Key<YAMLNode>(
        Term("sections", pt: "secoes"),
        .raw(.headings(.either([.oneOrMore(SectionForm.statuses), .form(SectionForm.form)]))), required: true,
        pt: "títulos e o que cada um reúne",
        en: "headings and what each gathers")
    static let columns = Key<YAMLNode>(
        Term("columns", pt: "colunas"), .raw(.oneOrMore(.choice(ReportColumn.writtenNames))),
        pt: "o que se mostra de cada consulta",
        en: "what is shown of each appointment")
    static let totals = Key<YAMLNode>(
        Term("totals", pt: "totais"), .raw(.oneOrMore(.choice(ReportStatistic.allCases.map(\.name)))),
        pt: "os números do dia", en: "the day's figures")
    static let formats = Key<YAMLNode>(
        Term("formats", pt: "formatos"),
        .raw(.oneOrMore(.choice(ReportFormat.allCases.map { Term($0.rawValue, pt: $0.rawValue) }))),
        pt: "em que formas vai: json, csv, pdf, xlsx, text, html",
        en: "in which forms it goes: json, csv, pdf, xlsx, text, html")
    static let send = Key<YAMLNode>(
        Term("send", pt: "enviar"), .raw(.list(.form(SendForm.form))), pt: "para quem vai", en: "who gets it")

    static let form = Form(
        LocalizedText(pt: "relatório", en: "report"), LocalizedText(pt: "um relatório", en: "a report"),
        [
            RuleForm.on.field, CommonKeys.missed.field, from.field, sections.field, columns.field, totals.field,
            formats.field, send.field,
        ])
}
