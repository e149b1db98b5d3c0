extension CivilDate: CustomStringConvertible {
    /// ISO 8601, `2026-11-25`.
    package var text: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

    package var description: String { text }

    /// Reads `2026-11-25` or `25/11/2026`; nothing before or after.
    package init?(_ text: String) {
        self.init(Substring(text))
    }

    package init?(_ text: Substring) {
        var iso = DigitReader(text)
        if let date = iso.isoDate(), iso.isAtEnd {
            self = date
            return
        }
        var brazilian = DigitReader(text)
        guard let date = brazilian.dayMonthYear(), brazilian.isAtEnd else { return nil }
        self = date
    }
}
