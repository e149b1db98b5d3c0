import Core

extension Diagnostic {
    static func unknownDocument(_ words: [String], file: FileContext) -> Diagnostic {
        let known = [
            TenantForm.tenant.name, FlowForm.flow.name, TestForm.test.name, RulesForm.rules.name,
            RulesForm.reports.name, HolidaysForm.holidays.name,
        ]
        let candidates = known.flatMap { [$0.en, $0.pt] }
        let near = words.lazy.compactMap { Nearest.word(to: $0, among: candidates) }.first
        return Diagnostic(
            "unknown-file", at: file.firstLine, pt: "este arquivo não é de clínica, fluxo, regras nem teste",
            en: "this file is no tenant, flow, rules or test",
            advice: near.map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    pt: "comece com `formato: 1` e `fluxo: nome`, ou `regras:`",
                    en: "begin with `format: 1` and `flow: name`, or `rules:`"))
    }

    static func formatMissing(file: FileContext) -> Diagnostic {
        let line = file.word(CommonKeys.format.name) + ": 1"
        return Diagnostic(
            "format-missing", at: file.firstLine, pt: "o arquivo não diz seu formato",
            en: "the file does not say its format",
            advice: LocalizedText(pt: "escreva `\(line)` na primeira linha", en: "write `\(line)` on the first line"))
    }

    static func formatUnknown(_ format: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "format-unknown", at: place, pt: "não conheço o formato `\(format.prefix(20))`",
            en: "format `\(format.prefix(20))` is not known",
            advice: LocalizedText(pt: "o formato é `1`", en: "the format is `1`"))
    }

    static func tenantMissing(_ folder: String) -> Diagnostic {
        let path = "rules/\(folder)/tenant.yaml"
        return Diagnostic(
            "tenant-missing", at: Place(SourceMark(file: path, line: 1, column: 1), length: 1),
            pt: "falta o arquivo da clínica", en: "the tenant's file is missing",
            advice: LocalizedText(
                pt: "escreva em `\(path)`: `formato: 1`, `clinica: \(folder)`, `nome: …`, `fuso: America/Sao_Paulo`",
                en: "write in `\(path)`: `format: 1`, `tenant: \(folder)`, `name: …`, `timezone: America/Sao_Paulo`"))
    }

    static func tenantFolder(_ name: String, folder: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tenant-folder", at: place, pt: "a pasta se chama `\(folder)`, e a clínica `\(name)`",
            en: "the folder is called `\(folder)`, and the tenant `\(name)`",
            advice: LocalizedText(pt: "escreva `\(folder)`", en: "write `\(folder)`"))
    }
}
