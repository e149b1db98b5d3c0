extension Span {
    /// Reads a duration in English or Portuguese: `12h`, `6h30m`, `2 days`, `3 dias úteis`, `1 hora e 30 minutos`.
    ///
    /// Each unit at most once, in any order; `6h30` is six and a half hours.
    package init(_ text: String) throws(TimeTextError) {
        let parts = try Self.parts(of: text)
        self.init(Dictionary(uniqueKeysWithValues: parts.map { ($0.unit, $0.count) }))
    }

    /// The units of `text` with their counts, in its order; no unit twice.
    static func parts(of text: String) throws(TimeTextError) -> [(unit: SpanUnit, count: Int)] {
        var reader = try WordReader(text)
        var parts: [SpanUnit: Int] = [:]
        var order: [SpanUnit] = []
        repeat {
            let start = reader.next
            let (unit, count) = try reader.spanPart(after: parts)
            guard parts.updateValue(count, forKey: unit) == nil else { throw reader.failure(.repeatedUnit, at: start) }
            if parts[.businessDay] != nil, parts[.day] != nil || parts[.week] != nil {
                throw reader.failure(.mixedUnits, at: start)
            }
            guard Span.fits(parts) else { throw reader.failure(.outOfRange, at: start) }
            order.append(unit)
            guard !reader.isAtEnd else { break }
            reader.skipListSeparator()
        } while true
        return order.map { ($0, parts[$0, default: 0]) }
    }

    /// The one way to write it in `language`, readable again: `6h30m`, `2 business days`, `1 dia e 6h`.
    ///
    /// Whole seconds; weeks where the days make whole ones.
    package func text(in language: TimeLanguage) -> String {
        let words = SpanWords.of(language)
        var parts: [String] = []
        if days > 0 {
            let (count, word) = days % 7 == 0 ? (days / 7, words.week) : (days, words.day)
            parts.append(word.counted(count))
        }
        if businessDays > 0 { parts.append(words.businessDay.counted(businessDays)) }
        if milliseconds >= 1000 || parts.isEmpty { parts.append(exactText(minute: words.minute)) }
        return parts.joined(separator: " \(words.and) ")
    }

    private func exactText(minute: String) -> String {
        let seconds = milliseconds / 1000
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, minute), (seconds % 60, "s")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "0h" : text
    }

    /// From counts of at most nine digits each.
    private init(_ parts: [SpanUnit: Int]) {
        let milliseconds = Self.exactSeconds(parts) * 1000
        if let businessDays = parts[.businessDay] {
            self.init(businessDays: businessDays, milliseconds: milliseconds)
        } else {
            self.init(days: Self.days(parts), milliseconds: milliseconds)
        }
    }

    private static func fits(_ parts: [SpanUnit: Int]) -> Bool {
        exactSeconds(parts) * 1000 <= longestMilliseconds && days(parts) <= longestDays
            && parts[.businessDay, default: 0] <= longestDays
    }

    private static func days(_ parts: [SpanUnit: Int]) -> Int {
        parts[.day, default: 0] + parts[.week, default: 0] * 7
    }

    private static func exactSeconds(_ parts: [SpanUnit: Int]) -> Int64 {
        Int64(parts[.hour, default: 0] * 3600 + parts[.minute, default: 0] * 60 + parts[.second, default: 0])
    }
}
