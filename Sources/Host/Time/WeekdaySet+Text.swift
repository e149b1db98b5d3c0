extension WeekdaySet {
    /// Reads days as staff write them: `mon-fri`, `seg-sex`, `weekdays`, `dias úteis`, `sat`, `sáb`, `seg, qua e sex`.
    ///
    /// Here `dias úteis` and `business days` are Monday to Friday: which of them are holidays is said elsewhere.
    package init(_ text: String) throws(TimeTextError) {
        var reader = try WordReader(text)
        let everyDay = [["every", "day"], ["todo", "dia"], ["todos", "os", "dias"]]
        if reader.businessDays() {
            self = .mondayToFriday
        } else if everyDay.contains(where: { reader.take(phrase: $0) }) || reader.take("daily", "all", "todos") {
            self = .all
        } else {
            _ = reader.take("de", "from")
            guard let days = try reader.weekdays() else { throw reader.notUnderstood }
            self = days
        }
        try reader.expectEnd()
    }
}
