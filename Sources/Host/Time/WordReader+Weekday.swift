extension WordReader {
    /// Days in a list, with ranges: `mon-fri`, `segunda a sexta`, `seg, qua e sex`; nil when the next word is no day.
    mutating func weekdays() throws(TimeTextError) -> WeekdaySet? {
        guard var days = try weekdayRange() else { return nil }
        while true {
            let beforeSeparator = self
            guard skipListSeparator(), let more = try weekdayRange() else {
                self = beforeSeparator
                return days
            }
            days.formUnion(more)
        }
    }

    private mutating func weekdayRange() throws(TimeTextError) -> WeekdaySet? {
        if let group = weekdayGroup() { return group }
        guard let first = weekday() else { return nil }
        let beforeSeparator = self
        guard take("-", "to", "a", "ate", "through") else { return WeekdaySet(first) }
        guard let last = weekday() else {
            if previous?.folded == "-" { throw notUnderstood }
            self = beforeSeparator
            return WeekdaySet(first)
        }
        return WeekdaySet(from: first, through: last)
    }

    private mutating func weekday() -> Weekday? {
        guard let next, let day = Weekday.named[next.folded] else { return nil }
        advance()
        _ = take(phrase: ["-", "feira"]) || take(phrase: ["-", "feiras"])
        return day
    }

    private mutating func weekdayGroup() -> WeekdaySet? {
        if take("weekday", "weekdays") { return .mondayToFriday }
        let weekends = [["fim", "de", "semana"], ["fins", "de", "semana"], ["finais", "de", "semana"]]
        let isWeekend = take("weekend", "weekends") || weekends.contains { take(phrase: $0) }
        return isWeekend ? .weekend : nil
    }

    /// `business days`, `working days`, `dias úteis`, `dia útil`
    mutating func businessDays() -> Bool {
        let phrases = [
            ["business", "days"], ["business", "day"], ["working", "days"], ["working", "day"], ["dias", "uteis"],
            ["dia", "util"],
        ]
        return phrases.contains { take(phrase: $0) }
    }
}

extension Weekday {
    /// The words for each day in English and Portuguese, folded.
    static let named: [String: Weekday] = {
        let words: [Weekday: String] = [
            .monday: "mon monday mondays seg segunda segundas",
            .tuesday: "tue tues tuesday tuesdays ter terca tercas",
            .wednesday: "wed weds wednesday wednesdays qua quarta quartas",
            .thursday: "thu thur thurs thursday thursdays qui quinta quintas",
            .friday: "fri friday fridays sex sexta sextas",
            .saturday: "sat saturday saturdays sab sabado sabados",
            .sunday: "sun sunday sundays dom domingo domingos",
        ]
        return words.reduce(into: [:]) { table, entry in
            for word in entry.value.split(separator: " ") { table[String(word)] = entry.key }
        }
    }()
}
