/// How one language says when something is due, in words its reader understands.
struct ScheduleWords: Sendable {
    let language: TimeLanguage
    let businessDays: String
    let everyDay: String
    let mondayToFriday: String
    let weekend: String
    /// Of the days of the week, Monday first, as they come back: `mondays`.
    let weekdays: [String]
    let monthDay: String
    let eachMonth: String
    let of: String
    let at: String
    let every: String
    let hour: String
    let hours: String
    let minute: String
    let minutes: String
    let and: String

    static let english = ScheduleWords(
        language: .english, businessDays: "business days", everyDay: "every day", mondayToFriday: "weekdays",
        weekend: "weekends",
        weekdays: ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"],
        monthDay: "day", eachMonth: "of each month", of: "of", at: "at", every: "every", hour: "hour", hours: "hours",
        minute: "minute", minutes: "minutes", and: "and")
    static let portuguese = ScheduleWords(
        language: .portuguese, businessDays: "dias úteis", everyDay: "todo dia", mondayToFriday: "segunda a sexta",
        weekend: "fins de semana",
        weekdays: ["segundas", "terças", "quartas", "quintas", "sextas", "sábados", "domingos"],
        monthDay: "dia", eachMonth: "de cada mês", of: "de", at: "às", every: "a cada", hour: "hora", hours: "horas",
        minute: "minuto", minutes: "minutos", and: "e")

    /// Nil for what only cron can say.
    func text(_ schedule: Schedule) -> String? {
        guard let days = days(schedule.days) else { return nil }
        guard schedule.followsRealTime else { return "\(days) \(at) \(list(schedule.minutes.map(clock)))" }
        guard let interval = interval(schedule.minutes) else { return nil }
        return schedule.days == ScheduleDays() ? interval : "\(days) \(interval)"
    }

    private func clock(_ minute: UInt16) -> String { CivilTime(secondOfDay: Int(minute) * 60).text }

    private func days(_ days: ScheduleDays) -> String? {
        guard !days.eitherWillDo else { return nil }
        if days.businessDaysOnly { return businessDays }
        if days.monthDays != ScheduleDays.allMonthDays { return monthDays(days) }
        guard days.months == ScheduleDays.allMonths else { return nil }
        switch days.weekdays {
        case .all: return everyDay
        case .mondayToFriday: return mondayToFriday
        case .weekend: return weekend
        default: return list(Weekday.allCases.filter(days.weekdays.contains).map { weekdays[$0.rawValue - 1] })
        }
    }

    private func monthDays(_ days: ScheduleDays) -> String? {
        let numbers = (1...31).filter { days.monthDays & 1 << UInt64($0) != 0 }.map(String.init)
        let start = "\(monthDay) \(list(numbers))"
        guard days.months != ScheduleDays.allMonths else { return "\(start) \(eachMonth)" }
        let months = (1...12).filter { days.months & 1 << UInt64($0) != 0 }
        return "\(start) \(of) \(list(months.map { DateNames.of(language).months[$0 - 1] }))"
    }

    private func interval(_ due: [UInt16]) -> String? {
        guard !due.isEmpty, 1440 % due.count == 0 else { return nil }
        let length = 1440 / due.count
        guard length % 60 == 0 else { return "\(every) \(length == 1 ? minute : "\(length) \(minutes)")" }
        return "\(every) \(length == 60 ? hour : "\(length / 60) \(hours)")"
    }

    private func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) " + last
    }
}
