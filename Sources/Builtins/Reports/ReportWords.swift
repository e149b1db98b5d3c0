import Core

/// The few words of a report itself, in the clinic's language.
struct ReportWords {
    private let language: TimeLanguage

    init(_ language: TimeLanguage) {
        self.language = language
    }

    subscript(_ text: LocalizedText) -> String { text[language == .english ? .en : .pt] }

    /// Decimal comma and one digit, `87,5 %`; a dash for what cannot be said.
    func number(_ figure: ReportTable.Figure) -> String {
        guard let value = figure.value else { return "–" }
        guard figure.statistic.isShare else { return String(Int(value)) }
        let tenths = Int((value * 1_000).rounded())
        return "\(tenths / 10)\(language == .english ? "." : ",")\(tenths % 10) %"
    }

    static let section = LocalizedText(pt: "Seção", en: "Section")
    static let nobody = LocalizedText(pt: "Ninguém.", en: "Nobody.")
    static let madeAt = LocalizedText(pt: "feito em", en: "made at")
    static let page = LocalizedText(pt: "Página {page} de {pages}", en: "Page {page} of {pages}")
    static let figures = LocalizedText(pt: "Números", en: "Figures")
}

extension ReportTable {
    var words: ReportWords { ReportWords(language) }

    func title(of section: Section) -> String { "\(section.title) (\(section.rows.count))" }

    func label(_ column: ReportColumn) -> String { words[column.label] }

    /// `2026-11-23T06:30:00-03:00`
    var madeAtISO: String {
        let sign = offsetMinutes < 0 ? "-" : "+"
        let minutes = abs(offsetMinutes)
        let hour = madeAtCivil.time
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(madeAtCivil.date.text)T\(two(hour.hour)):\(two(hour.minute)):\(two(hour.second))"
            + "\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// `feito em 23/11/2026, às 06:30`, on the clinic's clock.
    var madeAtWords: String {
        let dates = DateWords(language)
        return "\(words[ReportWords.madeAt]) \(dates.numeric(madeAtCivil.date)), \(dates.clock(madeAtCivil.time))"
    }
}
