/// The few words of a report itself, in the clinic's language.
package struct ReportWords: Sendable {
    private let language: TimeLanguage

    package init(_ language: TimeLanguage) {
        self.language = language
    }

    package subscript(_ text: LocalizedText) -> String { text[language == .english ? .en : .pt] }

    /// Decimal comma and one digit, `87,5 %`; a dash for what cannot be said.
    package func number(_ figure: ReportTable.Figure) -> String {
        guard let value = figure.value else { return "–" }
        guard figure.statistic.isShare else { return String(Int(value)) }
        let tenths = Int((value * 1_000).rounded())
        return "\(tenths / 10)\(language == .english ? "." : ",")\(tenths % 10) %"
    }

    package static let section = LocalizedText(pt: "Seção", en: "Section")
    package static let nobody = LocalizedText(pt: "Ninguém.", en: "Nobody.")
    package static let madeAt = LocalizedText(pt: "feito em", en: "made at")
    package static let page = LocalizedText(pt: "Página {page} de {pages}", en: "Page {page} of {pages}")
    package static let figures = LocalizedText(pt: "Números", en: "Figures")
}

extension ReportTable {
    package var words: ReportWords { ReportWords(language) }

    package func title(of section: Section) -> String { "\(section.title) (\(section.rows.count))" }

    package func label(_ column: ReportColumn) -> String { words[column.label] }

    /// `2026-11-23T06:30:00-03:00`
    package var madeAtISO: String {
        let sign = offsetMinutes < 0 ? "-" : "+"
        let minutes = abs(offsetMinutes)
        let hour = madeAtCivil.time
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(madeAtCivil.date.text)T\(two(hour.hour)):\(two(hour.minute)):\(two(hour.second))"
            + "\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// `feito em 23/11/2026, às 06:30`, on the clinic's clock.
    package var madeAtWords: String {
        let dates = DateWords(language)
        return "\(words[ReportWords.madeAt]) \(dates.numeric(madeAtCivil.date)), \(dates.clock(madeAtCivil.time))"
    }

    /// What a mail says by itself: no patient's name.
    package var summary: String {
        let figures = figures.map { "\(words[$0.statistic.label]): \(words.number($0))" }
        return ([title, clinic, ""] + figures + sections.map { title(of: $0) } + ["", madeAtWords])
            .joined(separator: "\n") + "\n"
    }
}
