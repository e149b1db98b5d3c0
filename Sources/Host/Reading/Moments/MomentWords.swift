import Time

/// The words moments are echoed in.
struct MomentWords {
    private let language: ReplyLanguage

    init(_ language: ReplyLanguage) { self.language = language }

    var weekdays: [String] {
        switch language {
        case .portuguese: ["domingo", "segunda", "terça", "quarta", "quinta", "sexta", "sábado"]
        case .spanish: ["el domingo", "el lunes", "el martes", "el miércoles", "el jueves", "el viernes", "el sábado"]
        case .english: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        }
    }

    /// Today, tomorrow, the day after.
    var near: [String] {
        switch language {
        case .portuguese: ["hoje", "amanhã", "depois de amanhã"]
        case .spanish: ["hoy", "mañana", "pasado mañana"]
        case .english: ["today", "tomorrow", "the day after tomorrow"]
        }
    }

    /// Day before month, as the clinics write it; in English the month by name.
    func date(_ date: CivilDate, year: Bool) -> String {
        guard language == .english else { return "\(date.day)/\(date.month)" + (year ? "/\(date.year)" : "") }
        let month = Self.months.indices.contains(date.month - 1) ? Self.months[date.month - 1] : "\(date.month)"
        return "\(month) \(date.day)" + (year ? ", \(date.year)" : "")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    func span(_ span: Moment.Span) -> String {
        switch (language, span) {
        case (.portuguese, .week): "semana que vem"
        case (.portuguese, .month): "mês que vem"
        case (.spanish, .week): "la próxima semana"
        case (.spanish, .month): "el próximo mes"
        case (.english, .week): "next week"
        case (.english, .month): "next month"
        }
    }

    /// The word before the hour.
    func bound(_ bound: Moment.Bound) -> String {
        switch (language, bound) {
        case (.portuguese, .at): "às "
        case (.portuguese, .after): "depois das "
        case (.portuguese, .before): "antes das "
        case (.spanish, .at): "a las "
        case (.spanish, .after): "después de las "
        case (.spanish, .before): "antes de las "
        case (.english, .at): "at "
        case (.english, .after): "after "
        case (.english, .before): "before "
        }
    }

    /// "3 da tarde", "10h30".
    func clock(_ hour: Int, _ minute: Int) -> String {
        let tail = minute == 0 ? "" : minute < 10 ? "0\(minute)" : "\(minute)"
        let short = hour > 12 ? hour - 12 : hour
        switch language {
        case .english:
            return "\(hour == 0 ? 12 : short)" + (minute == 0 ? "" : ":\(tail)") + (hour < 12 ? " am" : " pm")
        case .portuguese where minute == 0 && hour > 12: return "\(short) da " + (hour < 18 ? "tarde" : "noite")
        case .portuguese: return "\(hour)h\(tail)"
        case .spanish where minute == 0 && hour > 12: return "\(short) de la " + (hour < 19 ? "tarde" : "noche")
        case .spanish: return "\(hour):" + (minute == 0 ? "00" : tail)
        }
    }

    func part(_ part: Moment.Part, alone: Bool) -> String {
        switch (language, part) {
        case (.portuguese, .early): alone ? "mais cedo" : "cedo"
        case (.portuguese, .morning): "de manhã"
        case (.portuguese, .afternoon): "à tarde"
        case (.portuguese, .evening): "à noite"
        case (.portuguese, .later): "mais tarde"
        case (.spanish, .early): alone ? "más temprano" : "temprano"
        case (.spanish, .morning): "por la mañana"
        case (.spanish, .afternoon): "por la tarde"
        case (.spanish, .evening): "por la noche"
        case (.spanish, .later): "más tarde"
        case (.english, .early): alone ? "earlier" : "early"
        case (.english, .morning): "in the morning"
        case (.english, .afternoon): "in the afternoon"
        case (.english, .evening): "in the evening"
        case (.english, .later): "later"
        }
    }
}
