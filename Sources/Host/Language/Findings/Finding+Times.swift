import Core

extension Finding {
    /// Times as people write them.
    static let times: [Finding] = [
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
