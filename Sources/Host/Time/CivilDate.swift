/// A day of the Gregorian calendar, years 0001 to 9999, in no particular zone.
package struct CivilDate: Sendable, Hashable {
    private let packedYear: Int16
    private let packedMonth: UInt8
    private let packedDay: UInt8

    package var year: Int { Int(packedYear) }
    /// 1 to 12
    package var month: Int { Int(packedMonth) }
    /// 1 to 31
    package var day: Int { Int(packedDay) }

    package static let first = CivilDate(dayNumber: .min)
    package static let last = CivilDate(dayNumber: .max)

    /// Nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        packedYear = Int16(truncatingIfNeeded: year)
        packedMonth = UInt8(truncatingIfNeeded: month)
        packedDay = UInt8(truncatingIfNeeded: day)
    }

    package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// 28 to 31; 0 when `month` is not 1 to 12.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// The same day of the week as `weekday`, from ISO 8601: 1970-01-01 was a Thursday.
    package var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    /// Stops at the first and the last day there are.
    package func addingDays(_ days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CivilDate(dayNumber: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// How many days this date lies after `other`; negative when it lies before.
    package func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }
}

extension CivilDate {
    /// Days since 1970-01-01.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// From days since 1970-01-01, stopping at the first and the last day there are.
    package init(dayNumber: Int) {
        let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool { left.order < right.order }

    private var order: Int { year << 16 | month << 8 | day }
}
