/// Dates and hours as people say them in one language.
package struct DateWords: Sendable, Hashable {
    package let language: TimeLanguage

    package init(_ language: TimeLanguage) { self.language = language }

    /// `quarta-feira, 25 de novembro`; with the year when it is not the one of `today`.
    package func long(_ date: CivilDate, today: CivilDate) -> String {
        let weekday = name(of: date.weekday)
        let month = DateNames.of(language).months[date.month - 1]
        let year = date.year == today.year ? nil : String(date.year)
        switch language {
        case .portuguese:
            let day = date.day == 1 ? "1º" : String(date.day)
            return "\(weekday), \(day) de \(month)" + (year.map { " de \($0)" } ?? "")
        case .spanish: return "\(weekday), \(date.day) de \(month)" + (year.map { " de \($0)" } ?? "")
        case .english: return "\(weekday), \(month) \(date.day)" + (year.map { ", \($0)" } ?? "")
        }
    }

    /// `25/11`; in English `25 Nov`, since its readers disagree on the order of numbers.
    package func short(_ date: CivilDate) -> String {
        guard language == .english else { return "\(date.day.padded(to: 2))/\(date.month.padded(to: 2))" }
        return "\(date.day) \(DateNames.of(language).months[date.month - 1].prefix(3))"
    }

    /// `25/11/2026`; in English `2026-11-25`.
    package func numeric(_ date: CivilDate) -> String {
        language == .english ? date.text : "\(short(date))/\(date.year.padded(to: 4))"
    }

    /// `quarta-feira`
    package func name(of weekday: Weekday) -> String { DateNames.of(language).weekdays[weekday.rawValue - 1] }

    /// `10:00`
    package func clock(_ time: CivilTime) -> String { "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))" }

    /// `10h30`, `10h`; in Spanish `10:30 h`, in English `10:30 am`.
    package func spoken(_ time: CivilTime) -> String {
        let minute = time.minute == 0 ? "" : time.minute.padded(to: 2)
        switch language {
        case .portuguese: return "\(time.hour)h\(minute)"
        case .spanish: return "\(clock(time)) h"
        case .english:
            let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
            return "\(hour)\(minute.isEmpty ? "" : ":" + minute) \(time.hour < 12 ? "am" : "pm")"
        }
    }

    /// `hoje`, `amanhã`, `ontem`, `depois de amanhã`; nil further away.
    package func relative(_ date: CivilDate, today: CivilDate) -> String? {
        let words = DateNames.of(language).relative
        let index = date.days(since: today) + 1
        return words.indices.contains(index) ? words[index] : nil
    }

    /// `amanhã` where there is a word for it, else the long date.
    package func friendly(_ date: CivilDate, today: CivilDate) -> String {
        relative(date, today: today) ?? long(date, today: today)
    }
}
