/// A whole date inside what somebody wrote: `02/05/1990`, `2 de maio de 1990`, `May 2nd, 1990`, `02051990`.
package enum SpokenDate {
    /// - Parameters:
    ///   - words: folded, signs taken out: `["2", "de", "maio", "de", "1990"]`.
    ///   - isPast: a year of two digits is the last such year, not one of this century.
    package static func find(in words: [Substring], today: CivilDate, isPast: Bool) -> CivilDate? {
        let parts = words.filter { !fillers.contains($0) }.map { part($0) }
        for start in parts.indices {
            let window = parts[start...].prefix(3)
            if let date = run(window.first) { return date }
            if window.count == 3, let date = date(Array(window), today, isPast) { return date }
        }
        return nil
    }

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
        case other
    }

    private static let fillers: Set<Substring> = ["de", "do", "del", "of", "dia", "the", "em", "a"]

    private static func part(_ word: Substring) -> Part {
        if let month = MonthName.named[String(word)] ?? spanish[String(word)] { return .month(month) }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let tail = word[digits.endIndex...]
        guard digits.count <= 8, let number = Int(digits), tail.isEmpty || ordinals.contains(tail) else {
            return .other
        }
        return .number(number, digits: digits.count)
    }

    private static let ordinals: Set<Substring> = ["o", "st", "nd", "rd", "th"]

    private static let spanish: [String: Int] = {
        let months = DateNames.of(.spanish).months
        return Dictionary(months.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }()

    /// `02051990`
    private static func run(_ part: Part?) -> CivilDate? {
        guard case .number(let number, digits: 8)? = part else { return nil }
        return CivilDate(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
    }

    private static func date(_ parts: [Part], _ today: CivilDate, _ isPast: Bool) -> CivilDate? {
        switch (parts[0], parts[1], parts[2]) {
        case (.number(let year, digits: 4), .number(let month, digits: 1...2), .number(let day, digits: 1...2)):
            CivilDate(year: year, month: month, day: day)
        case (.number(let day, digits: 1...2), .number(let month, digits: 1...2), .number(let year, let digits)),
            (.number(let day, digits: 1...2), .month(let month), .number(let year, let digits)),
            (.month(let month), .number(let day, digits: 1...2), .number(let year, let digits)):
            self.year(year, digits, today, isPast).flatMap { CivilDate(year: $0, month: month, day: day) }
        default: nil
        }
    }

    private static func year(_ year: Int, _ digits: Int, _ today: CivilDate, _ isPast: Bool) -> Int? {
        guard digits == 2 else { return digits == 4 ? year : nil }
        let thisCentury = today.year / 100 * 100 + year
        return isPast && thisCentury > today.year ? thisCentury - 100 : thisCentury
    }
}
