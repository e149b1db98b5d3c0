import Core

extension Finding {
    /// Times as people write them.
    static let times: [Finding] = [
        Finding(
            "holidays-missing",
            LocalizedText(pt: "nenhum arquivo diz os feriados locais", en: "no file lists the local holidays"),
            why: LocalizedText(
                pt:
                    "Os feriados de uma cidade estão num arquivo da clínica; sem ele, a clínica atenderia em todos eles.",
                en: "A city's holidays stand in a file of the clinic; without it, all of them would be worked."),
            remedy: LocalizedText(
                pt: "Escreva `rules/<clinica>/feriados.yaml`: `formato: 1`, `feriados: { 24/12: Véspera de Natal }`.",
                en: "Write `rules/<tenant>/holidays.yaml`: `format: 1`, `holidays: { 24/12: Christmas Eve }`.")),
        Finding(
            "holidays-unused",
            LocalizedText(pt: "ninguém usa estes feriados", en: "nobody uses these holidays"),
            why: LocalizedText(
                pt: "Um feriado só fecha o que diz `feriados locais` em `fechado`.",
                en: "A holiday closes only what says `holidays local` in `closed`."),
            remedy: LocalizedText(
                pt: "Acrescente `feriados locais` ao `fechado` do calendário e dos horários, ou apague o arquivo.",
                en: "Add `holidays local` to the `closed` of the calendar and of the hours, or delete the file."),
            severity: .warning),
        Finding(
            "time-empty",
            LocalizedText(pt: "falta o tempo", en: "a time is missing"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-too-long",
            LocalizedText(pt: "é texto demais para um tempo", en: "this is too long to be a time"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-unknown-word",
            LocalizedText(pt: "uma palavra do tempo não é entendida", en: "a word of the time is not understood"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: Vem?, wait: 12 hors, silence: end }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Vem?, wait: 12 hours, silence: end }
                """),
        Finding(
            "time-unfinished",
            LocalizedText(pt: "o tempo para no meio", en: "the time stops halfway"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-number-expected",
            LocalizedText(pt: "falta um número", en: "a number is missing"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-unit-missing",
            LocalizedText(pt: "falta a unidade", en: "the unit is missing"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-out-of-range",
            LocalizedText(pt: "este tempo não existe ou é demais", en: "this time does not exist or is too much"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-backwards-range",
            LocalizedText(pt: "o fim vem antes do começo", en: "the end comes before the beginning"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-empty-window",
            LocalizedText(pt: "fecha na hora em que abre", en: "it closes when it opens"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-uneven-interval",
            LocalizedText(pt: "o intervalo não divide o dia por igual", en: "the interval does not divide the day"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-mixed-units",
            LocalizedText(pt: "estas unidades não se somam", en: "these units cannot be added"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-repeated-unit",
            LocalizedText(pt: "a mesma unidade está duas vezes", en: "the same unit stands twice"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-hour-missing",
            LocalizedText(pt: "falta a hora", en: "the hour is missing"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-field-count",
            LocalizedText(pt: "o cron tem cinco campos", en: "cron has five fields"),
            why: LocalizedText(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: LocalizedText(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
    ]
}
