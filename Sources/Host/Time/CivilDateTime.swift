/// A day and an hour as people agree on them; which instant that is, a `Zone` decides.
package struct CivilDateTime: Sendable, Hashable {
    package let date: CivilDate
    package let time: CivilTime

    package init(date: CivilDate, time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// Seconds since 1970-01-01 00:00:00 on the same clock.
    package var secondNumber: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

    /// The inverse of `secondNumber`, stopping at the years 0001 and 9999.
    package init(secondNumber: Int64) {
        let bounded = min(max(secondNumber, -62_135_596_800), 253_402_300_799)
        let day = bounded.flooredQuotient(by: 86_400)
        self.init(date: CivilDate(dayNumber: Int(day)), time: CivilTime(secondOfDay: Int(bounded - day * 86_400)))
    }

    /// The same hour on another day.
    package func addingDays(_ days: Int) -> CivilDateTime {
        CivilDateTime(date: date.addingDays(days), time: time)
    }
}

extension CivilDateTime: Comparable {
    package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        left.date == right.date ? left.time < right.time : left.date < right.date
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// `2026-11-25 10:00`, with the seconds only when there are some.
    package var text: String { "\(date.text) \(time.text)" }

    package var description: String { text }

    /// Reads `2026-11-25 10:00` and `2026-11-25T10:00`, each also with seconds; nothing before or after.
    package init?(_ text: String) {
        var reader = DigitReader(text)
        guard let civil = reader.civilDateTime(separators: [.space, .upperT]), reader.isAtEnd else { return nil }
        self = civil
    }
}
