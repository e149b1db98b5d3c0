/// A family of holidays that can be computed for any year.
package enum HolidayCalendar: String, Sendable, Hashable, CaseIterable {
    /// The national holidays of Brazil (Lei 662/1949, 6.802/1980, 14.759/2023) and Good Friday.
    case brazil = "br"
    /// Days that Brazil does not work although no law says so: Carnival Monday and Tuesday, Corpus Christi.
    case brazilOptional = "br-optional"

    /// The holiday kept on `date`, if any.
    package func holiday(on date: CivilDate) -> Holiday? { nil }

    /// All of a year, in order.
    package func holidays(of year: Int) -> [Holiday] { [] }
}
