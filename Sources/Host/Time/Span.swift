/// A length of time as people write it: exact hours, civil days, business days.
///
/// `24h` is always 24 hours; `1 day` is the same hour tomorrow, however long that takes on a day when
/// the clocks change; `2 business days` is the same hour two working days on. Exact time may follow
/// days (`1 day and 6h`); the days are counted first.
package struct Span: Sendable, Hashable {
    /// Civil days, a week being seven. 0 to `longestDays`.
    package let days: Int
    /// 0 to `longestDays`; not zero only when `days` is zero.
    package let businessDays: Int
    /// Exact time, 0 to 100 years.
    package let milliseconds: Int64

    package static let zero = Span(exactly: 0)
    /// A hundred years of days: more is taken for a slip of the finger.
    package static let longestDays = 36_525
    package static let longestMilliseconds = Int64(longestDays) * 86_400_000

    /// Values out of bounds stop at the bounds.
    package static func seconds(_ count: Int) -> Span { Span(exactly: Int64(count).times(1000)) }
    package static func minutes(_ count: Int) -> Span { Span(exactly: Int64(count).times(60_000)) }
    package static func hours(_ count: Int) -> Span { Span(exactly: Int64(count).times(3_600_000)) }
    package static func days(_ count: Int) -> Span { Span(days: count, milliseconds: 0) }
    package static func businessDays(_ count: Int) -> Span { Span(businessDays: count, milliseconds: 0) }

    init(exactly milliseconds: Int64) { self.init(days: 0, milliseconds: milliseconds) }

    init(days: Int, milliseconds: Int64) {
        self.days = min(max(days, 0), Self.longestDays)
        self.businessDays = 0
        self.milliseconds = min(max(milliseconds, 0), Self.longestMilliseconds)
    }

    init(businessDays: Int, milliseconds: Int64) {
        self.days = 0
        self.businessDays = min(max(businessDays, 0), Self.longestDays)
        self.milliseconds = min(max(milliseconds, 0), Self.longestMilliseconds)
    }

    /// True when it is exact time only, so that neither zone nor calendar matter.
    package var isExact: Bool { days == 0 && businessDays == 0 }
}

extension Int64 {
    /// The product, stopping at the bounds of the type.
    func times(_ factor: Int64) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? ((self < 0) == (factor < 0) ? .max : .min) : product
    }
}
