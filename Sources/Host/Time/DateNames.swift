/// The names a language has for days and months.
struct DateNames: Sendable {
    /// From Monday on.
    let weekdays: [String]
    /// From January on.
    let months: [String]
    /// Yesterday, today, tomorrow and the day after.
    let relative: [String]

    static func of(_ language: TimeLanguage) -> DateNames {
        switch language {
        case .portuguese: portuguese
        case .english: english
        case .spanish: spanish
        }
    }

    private static let portuguese = DateNames(
        weekdays: [
            "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo",
        ],
        months: [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ],
        relative: ["ontem", "hoje", "amanhã", "depois de amanhã"])
    private static let english = DateNames(
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        relative: ["yesterday", "today", "tomorrow", "the day after tomorrow"])
    private static let spanish = DateNames(
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        relative: ["ayer", "hoy", "mañana", "pasado mañana"])
}
