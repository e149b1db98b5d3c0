/// How a zone goes on for ever: the POSIX TZ text at the end of its file, `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule {
    private let standard: Int32
    private let summer: Int32
    private let begins: ZoneRuleDay
    private let ends: ZoneRuleDay

    /// Nil when the text is malformed, or has no summer time.
    init?(_ text: String) {
        var reader = DigitReader(text)
        guard reader.zoneAbbreviation(), let west = reader.signedTime(), reader.zoneAbbreviation() else { return nil }
        standard = -west
        summer = reader.next == .comma ? standard + 3600 : -(reader.signedTime() ?? west)
        guard reader.take(.comma), let begins = ZoneRuleDay(&reader), reader.take(.comma),
            let ends = ZoneRuleDay(&reader), reader.isAtEnd
        else { return nil }
        self.begins = begins
        self.ends = ends
    }

    /// The changes later than `seconds`, for a little more than 402 years.
    func changes(after seconds: Int64) -> [ZoneChange] {
        let year = CivilDateTime(secondNumber: seconds).date.year
        return (year...year + 403).flatMap { year in
            [
                ZoneChange(seconds: begins.seconds(in: year) - Int64(standard), offset: summer),
                ZoneChange(seconds: ends.seconds(in: year) - Int64(summer), offset: standard),
            ]
        }
        .sorted { $0.seconds < $1.seconds }
        .filter { $0.seconds > seconds }
    }
}
