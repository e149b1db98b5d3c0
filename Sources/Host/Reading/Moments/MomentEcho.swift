import Time

extension Moment {
    /// The moment in words, to be confirmed: "quinta às 3 da tarde", "amanhã cedo", "15/8".
    ///
    /// With `dated` a named day carries its date: "quinta, 12/3, às 3 da tarde".
    package func echo(in language: ReplyLanguage, dated: Bool = false) -> String {
        let words = MomentWords(language)
        var parts: [String] = []
        if let day = day(words, dated: dated) { parts.append(day) }
        if let hour {
            parts.append(words.bound(bound) + words.clock(hour, minute ?? 0))
        } else if let part {
            parts.append(words.part(part, alone: parts.isEmpty))
        }
        return parts.joined(separator: dated && parts.count > 1 && hour != nil ? ", " : " ")
    }

    private func day(_ words: MomentWords, dated: Bool) -> String? {
        guard let date else { return nil }
        let plain = words.date(date, year: date.year != today.year)
        if let span, weekday == nil { return words.span(span) }
        guard let name = name(of: date, words) else { return plain }
        return dated ? "\(name), \(plain)" : name
    }

    private func name(of date: CivilDate, _ words: MomentWords) -> String? {
        if let weekday { return words.weekdays.indices.contains(weekday) ? words.weekdays[weekday] : nil }
        let ahead = date.dayNumber - today.dayNumber
        return words.near.indices.contains(ahead) ? words.near[ahead] : nil
    }
}
