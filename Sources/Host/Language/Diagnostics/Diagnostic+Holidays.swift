import Core

extension Diagnostic {
    static func holidaysMissing(_ file: FileContext, at place: Place) -> Diagnostic {
        let key = file.word(HolidaysForm.holidays.name)
        return Diagnostic(
            "holidays-missing", at: place, pt: "nenhum arquivo diz os feriados locais",
            en: "no file lists the local holidays",
            advice: LocalizedText(
                pt: "escreva-os num arquivo desta pasta: `\(key): { 24/12: Véspera de Natal }`",
                en: "write them in a file of this folder: `\(key): { 24/12: Christmas Eve }`"))
    }

    static func holidaysUnused(_ file: FileContext, at place: Place) -> Diagnostic {
        let (closed, local) = (file.word(CalendarForm.closed.name), ClosedDays.local[file.spelling ?? .en])
        return Diagnostic(
            "holidays-unused", .warning, at: place, pt: "nenhum horário nem calendário usa estes feriados",
            en: "no hours and no calendar use these holidays",
            advice: LocalizedText(
                pt: "acrescente `\(local)` a um `\(closed)`, ou apague o arquivo",
                en: "add `\(local)` to a `\(closed)`, or delete the file"))
    }

    static func holidayTwice(_ date: String, at place: Place, first: SourceMark) -> Diagnostic {
        Diagnostic(
            "duplicate", at: place, pt: "já existe o feriado `\(date)`", en: "there is already a holiday `\(date)`",
            advice: LocalizedText(pt: "apague um dos dois", en: "delete one of the two"),
            related: [Related(first, LocalizedText(pt: "o primeiro está aqui", en: "the first is here"))])
    }
}
