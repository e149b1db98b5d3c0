extension Span {
    /// `text` in both spellings, in the units it was written in: `2 business days`, `2 dias úteis`; `90m`, `90min`.
    package static func spelled(_ text: String) throws(TimeTextError) -> LocalizedText {
        let parts = try parts(of: text)
        return LocalizedText(pt: written(parts, .of(.portuguese)), en: written(parts, .of(.english)))
    }

    private static func written(_ parts: [(unit: SpanUnit, count: Int)], _ words: SpanWords) -> String {
        func counted(_ unit: SpanUnit, _ word: String) -> String? {
            parts.first { $0.unit == unit }.map { "\($0.count)\(word)" }
        }
        let days = [(SpanUnit.week, words.week), (.day, words.day), (.businessDay, words.businessDay)]
        let named = days.compactMap { unit, word in
            parts.first { $0.unit == unit }.map { word.counted($0.count) }
        }
        let exact = [counted(.hour, "h"), counted(.minute, words.minute), counted(.second, "s")].compactMap { $0 }
            .joined()
        return (named + (exact.isEmpty ? [] : [exact])).joined(separator: " \(words.and) ")
    }
}
