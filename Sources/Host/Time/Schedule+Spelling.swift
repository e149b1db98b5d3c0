extension Schedule {
    /// `text` in both spellings, each read as the same schedule: `weekdays at 06:30`, `segunda a sexta às 06:30`.
    ///
    /// Cron stays cron, with its names translated. What neither spelling could say stays as it was written.
    package static func spelled(_ text: String) throws(TimeTextError) -> LocalizedText {
        let schedule = try Schedule(text)
        func checked(_ written: String?) -> String {
            written.flatMap { try? Schedule($0) } == schedule ? written ?? text : text
        }
        let isCron = text.first { !$0.isWhitespace }.map { $0.isNumber || $0 == "*" } ?? false
        if isCron {
            let cron = CronSpelling(text)
            return LocalizedText(pt: checked(cron.text(.portuguese)), en: checked(cron.text(.english)))
        }
        return LocalizedText(
            pt: checked(ScheduleWords.portuguese.text(schedule)), en: checked(ScheduleWords.english.text(schedule)))
    }
}

/// Cron's five fields with the names of one language.
private struct CronSpelling {
    private let fields: [Substring]

    init(_ text: String) { fields = text.split(whereSeparator: \.isWhitespace) }

    func text(_ language: TimeLanguage) -> String? {
        guard fields.count == 5 else { return nil }
        return fields.indices.map { index in
            switch index {
            case 3:
                translated(fields[index], language) {
                    MonthName.named[$0].map { DateNames.of(language).months[$0 - 1] }
                }
            case 4: translated(fields[index], language) { Weekday.named[$0].map { $0.name(language) } }
            default: String(fields[index])
            }
        }.joined(separator: " ")
    }

    /// Each run of letters by its short name.
    private func translated(_ field: Substring, _ language: TimeLanguage, _ name: (String) -> String?) -> String {
        var text = ""
        var rest = field
        while let first = rest.first {
            let run = first.isLetter ? rest.prefix(while: \.isLetter) : rest.prefix { !$0.isLetter }
            let folded = (try? WordReader(String(run)))?.next?.folded ?? String(run)
            text += first.isLetter ? name(folded).map { String($0.prefix(3)).lowercased() } ?? String(run) : String(run)
            rest = rest[run.endIndex...]
        }
        return text
    }
}
