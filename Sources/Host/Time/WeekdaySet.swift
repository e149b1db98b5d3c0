/// Some of the seven days of the week.
package struct WeekdaySet: OptionSet, Sendable, Hashable {
    /// Bit 0 is Monday, bit 6 Sunday.
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

    package init(_ weekday: Weekday) { self.init(rawValue: 1 << UInt8(weekday.rawValue - 1)) }

    package static let all = WeekdaySet(rawValue: 0x7F)
    package static let mondayToFriday = WeekdaySet(rawValue: 0x1F)
    package static let weekend = WeekdaySet(rawValue: 0x60)

    package func contains(_ weekday: Weekday) -> Bool { isSuperset(of: WeekdaySet(weekday)) }

    /// From `first` to `last`, both included, over the weekend when `last` comes earlier in the week.
    package init(from first: Weekday, through last: Weekday) {
        self = Weekday.allCases.reduce(into: []) { days, day in
            let inside =
                first.rawValue <= last.rawValue
                ? (first.rawValue...last.rawValue).contains(day.rawValue)
                : day.rawValue >= first.rawValue || day.rawValue <= last.rawValue
            if inside { days.formUnion(WeekdaySet(day)) }
        }
    }
}
