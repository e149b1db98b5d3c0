extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC with milliseconds, `2026-11-25T13:00:00.000Z`: sorts as text as it does in time.
    package var text: String {
        let civil = CivilDateTime(secondNumber: seconds)
        let fraction = Int(milliseconds - seconds * 1000)
        return "\(civil.date.text)T\(civil.time.fullText).\(fraction.padded(to: 3))Z"
    }

    package var description: String { text }

    /// Reads ISO 8601 with a zone: `Z`, `+03:00`, `-0300`; seconds and a fraction may be absent.
    ///
    /// Digits beyond milliseconds are dropped. Without a zone, with a leap second or outside the
    /// years 0001 to 9999 the text is refused.
    package init?(_ text: String) {
        var reader = DigitReader(text)
        guard let civil = reader.civilDateTime(separators: [.upperT, .lowerT, .space]) else { return nil }
        let fraction = reader.take(.period) ? reader.fractionInMilliseconds() : 0
        guard let fraction, let offset = reader.zoneOffset(), reader.isAtEnd else { return nil }
        self.init(milliseconds: (civil.secondNumber - Int64(offset)) * 1000 + Int64(fraction))
    }
}
