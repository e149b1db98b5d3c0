/// The words civil time is read by, folded, for whoever describes them.
package enum TimeSpellings {
    /// Of the units of a span.
    package static let units = Array(SpanUnit.named.keys) + businessDays + ["dia habil", "dias habiles"]
    /// Of the days of the week and of groups of them.
    package static let weekdays =
        Array(Weekday.named.keys) + businessDays + [
            "weekday", "weekdays", "weekend", "weekends", "fim de semana", "fins de semana", "finais de semana",
            "every day",
            "todo dia", "todos os dias", "daily", "all", "todos",
        ]

    private static let businessDays = [
        "business days", "business day", "working days", "working day", "dias uteis", "dia util",
    ]
}
