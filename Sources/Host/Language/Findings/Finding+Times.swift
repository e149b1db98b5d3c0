import Core

extension Finding {
    /// Times as people write them.
    static let times: [Finding] = [
        Finding(
            "holidays-missing",
            Words(pt: "nenhum arquivo diz os feriados locais", en: "no file lists the local holidays"),
            why: Words(
                pt:
                    "Os feriados de uma cidade estão num arquivo da clínica; sem ele, a clínica atenderia em todos eles.",
                en: "A city's holidays stand in a file of the clinic; without it, all of them would be worked."),
            remedy: Words(
                pt: "Escreva `rules/<clinica>/feriados.yaml`: `formato: 1`, `feriados: { 24/12: Véspera de Natal }`.",
                en: "Write `rules/<tenant>/holidays.yaml`: `format: 1`, `holidays: { 24/12: Christmas Eve }`.")),
        Finding(
            "holidays-unused",
            Words(pt: "ninguém usa estes feriados", en: "nobody uses these holidays"),
            why: Words(
                pt: "Um feriado só fecha o que diz `feriados locais` em `fechado`.",
                en: "A holiday closes only what says `holidays local` in `closed`."),
            remedy: Words(
                pt: "Acrescente `feriados locais` ao `fechado` do calendário e dos horários, ou apague o arquivo.",
                en: "Add `holidays local` to the `closed` of the calendar and of the hours, or delete the file."),
            severity: .warning),
        Finding(
            "time-empty",
            Words(pt: "falta o tempo", en: "a time is missing"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-too-long",
            Words(pt: "é texto demais para um tempo", en: "this is too long to be a time"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-unknown-word",
            Words(pt: "uma palavra do tempo não é entendida", en: "a word of the time is not understood"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
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
            Words(pt: "o tempo para no meio", en: "the time stops halfway"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-number-expected",
            Words(pt: "falta um número", en: "a number is missing"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-unit-missing",
            Words(pt: "falta a unidade", en: "the unit is missing"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-out-of-range",
            Words(pt: "este tempo não existe ou é demais", en: "this time does not exist or is too much"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-backwards-range",
            Words(pt: "o fim vem antes do começo", en: "the end comes before the beginning"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-empty-window",
            Words(pt: "fecha na hora em que abre", en: "it closes when it opens"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-uneven-interval",
            Words(pt: "o intervalo não divide o dia por igual", en: "the interval does not divide the day"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-mixed-units",
            Words(pt: "estas unidades não se somam", en: "these units cannot be added"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-repeated-unit",
            Words(pt: "a mesma unidade está duas vezes", en: "the same unit stands twice"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-hour-missing",
            Words(pt: "falta a hora", en: "the hour is missing"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
        Finding(
            "time-field-count",
            Words(pt: "o cron tem cinco campos", en: "cron has five fields"),
            why: Words(
                pt: "Tempos se escrevem como se fala; o que não se entende não vira outra coisa.",
                en: "Times are written as they are said; what is not understood does not become something else."),
            remedy: Words(
                pt: "Por exemplo `12h`, `2 dias úteis`, `08:00-20:00`, `dias úteis às 06:30`.",
                en: "For example `12h`, `2 business days`, `08:00-20:00`, `weekdays at 06:30`.")),
    ]
}
