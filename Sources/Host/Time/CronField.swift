/// One of cron's five fields.
enum CronField: Hashable {
    case minute
    case hour
    case monthDay
    case month
    case weekday

    /// Sunday is both 0 and 7.
    var range: ClosedRange<Int> {
        switch self {
        case .minute: 0...59
        case .hour: 0...23
        case .monthDay: 1...31
        case .month: 1...12
        case .weekday: 0...7
        }
    }

    func value(named word: String) -> Int? {
        switch self {
        case .month: MonthName.named[word]
        case .weekday: Weekday.named[word].map { $0.rawValue % 7 }
        case .minute, .hour, .monthDay: nil
        }
    }

    /// Every `step`-th value as bits; weekdays beyond 7 are those of the next week.
    func bits(_ values: ClosedRange<Int>, step: Int) -> UInt64 {
        stride(from: values.lowerBound, through: values.upperBound, by: step).reduce(0) { bits, value in
            bits | 1 << UInt64(self == .weekday ? value % 7 : value)
        }
    }
}

/// What a field of cron allows.
struct CronValues: Hashable {
    /// A bit for each value.
    let values: UInt64
    /// True when it begins with `*`, also with a step.
    let isWildcard: Bool

    var numbers: [Int] { (0..<64).filter { values & 1 << UInt64($0) != 0 } }
}

extension WeekdaySet {
    /// From cron's bits, 0 or 7 being Sunday.
    init(cron bits: UInt64) {
        self = Weekday.allCases.reduce(into: []) { days, day in
            if bits & (1 << UInt64(day.rawValue % 7) | (day == .sunday ? 1 << 7 : 0)) != 0 {
                days.formUnion(WeekdaySet(day))
            }
        }
    }
}
