/// A family of holidays that can be computed for any year.
package enum HolidayCalendar: String, Sendable, Hashable, CaseIterable {
    /// The national holidays of Brazil and Good Friday: Lei 662/1949 as amended by Lei 10.607/2002,
    /// Lei 6.802/1980, and Lei 14.759/2023 (Consciência Negra, from 2024 on).
    case brazil = "br"
    /// Days that Brazil mostly does not work although no law says so: Carnival Monday and Tuesday, Corpus Christi.
    case brazilOptional = "br-optional"

    /// The holiday kept on `date`, if any.
    package func holiday(on date: CivilDate) -> Holiday? {
        let fixed = fixedHolidays.first { $0.month == date.month && $0.day == date.day && date.year >= $0.since }
        if let fixed { return Holiday(date: date, name: fixed.name) }
        guard (2...6).contains(date.month) else { return nil }
        let distance = date.days(since: .easter(of: date.year))
        return movableHolidays.first { $0.daysFromEaster == distance }.map { Holiday(date: date, name: $0.name) }
    }

    /// All of a year, in order.
    package func holidays(of year: Int) -> [Holiday] {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
        let length = CivilDate.isLeap(year) ? 366 : 365
        return (0..<length).compactMap { holiday(on: first.addingDays($0)) }
    }

    private typealias Fixed = (month: Int, day: Int, since: Int, name: String)
    private typealias Movable = (daysFromEaster: Int, name: String)

    private var fixedHolidays: [Fixed] { self == .brazil ? Self.brazilFixed : [] }

    private var movableHolidays: [Movable] { self == .brazil ? Self.brazilMovable : Self.brazilOptionalMovable }

    private static let brazilFixed: [Fixed] = [
        (1, 1, 1, "Confraternização Universal"), (4, 21, 1, "Tiradentes"), (5, 1, 1, "Dia do Trabalhador"),
        (9, 7, 1, "Independência do Brasil"), (10, 12, 1, "Nossa Senhora Aparecida"), (11, 2, 1, "Finados"),
        (11, 15, 1, "Proclamação da República"), (11, 20, 2024, "Consciência Negra"), (12, 25, 1, "Natal"),
    ]
    private static let brazilMovable: [Movable] = [(-2, "Sexta-feira Santa")]
    private static let brazilOptionalMovable: [Movable] = [
        (-48, "Carnaval"), (-47, "Carnaval"), (60, "Corpus Christi"),
    ]
}

extension CivilDate {
    /// Easter Sunday of the Gregorian calendar; the "anonymous" algorithm, Meeus, Astronomical Algorithms, chapter 8.
    static func easter(of year: Int) -> CivilDate {
        let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let marchDays = epact + weekday - 7 * shift + 114
        return CivilDate(year: year, month: marchDays / 31, day: marchDays % 31 + 1) ?? .first
    }
}
