extension TimeWindow {
    /// Reads `08:00-20:00`, `8h-20h30`, `22:00 às 06:00`, `8 to 18`; `24:00` is the end of the day.
    package init(_ text: String) throws(TimeTextError) {
        var reader = try WordReader(text)
        _ = reader.take("from", "das", "da", "de")
        let opens = try reader.hour()
        guard reader.take("-", "to", "as", "a", "ate", "until") else { throw reader.notUnderstood }
        let last = reader.next
        let closes = try reader.hour(endOfDay: true)
        guard let window = TimeWindow(opens: opens, closes: closes == 0 ? 86_400 : closes) else {
            throw reader.failure(.emptyWindow, at: last)
        }
        try reader.expectEnd()
        self = window
    }

    /// `08:00-20:00`
    package var text: String { "\(Self.text(of: opens))-\(Self.text(of: closes))" }

    private static func text(of second: Int) -> String {
        second == 86_400 ? "24:00" : CivilTime(secondOfDay: second).text
    }
}
