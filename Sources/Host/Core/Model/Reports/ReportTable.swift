/// A report with its figures and rows, before it takes a form: every form shows these same values.
package struct ReportTable: Sendable, Hashable {
    package let name: String
    package let tenant: TenantID
    package let clinic: String
    /// The day at the clinic that the report is about.
    package let day: CivilDate
    package let language: TimeLanguage
    /// When it was made, as an instant and on the clinic's clock.
    package let madeAt: Instant
    package let madeAtCivil: CivilDateTime
    package let offsetMinutes: Int
    package let columns: [ReportColumn]
    package let sections: [Section]
    package let figures: [Figure]

    package struct Section: Sendable, Hashable {
        package let title: String
        package let rows: [[ReportCell]]
    }

    package struct Figure: Sendable, Hashable {
        package let statistic: ReportStatistic
        /// A number, or a share of one where the statistic is one; null when nothing was counted.
        package let value: Double?
    }

    /// `Presença · 23/11/2026`.
    package var title: String { "\(name) · \(DateWords(language).numeric(day))" }

    /// `Presença-2026-11-23.pdf`; letters and digits stay, whatever a file system gives a meaning becomes a dash.
    package func fileName(_ format: ReportFormat) -> String {
        let letters = name.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return "\(String(letters.prefix(80)))-\(day.text).\(format.ending)"
    }
}

/// One value of a row; its type is kept for whoever reads it by machine.
package enum ReportCell: Sendable, Hashable {
    case text(String)
    case date(CivilDate)
    case time(CivilTime)
    case status(AppointmentStatus)

    /// As a person reads it.
    package func display(_ language: TimeLanguage) -> String {
        switch self {
        case .text(let text): text
        case .date(let date): DateWords(language).numeric(date)
        case .time(let time): DateWords(language).clock(time)
        case .status(let status): status.label[language == .english ? .en : .pt]
        }
    }

    /// As a machine reads it: ISO dates and hours, the English word of a status.
    package var value: Value {
        switch self {
        case .text(let text): .text(text)
        case .date(let date): .text(date.text)
        case .time(let time): .text(time.text)
        case .status(let status): .text(status.rawValue)
        }
    }
}

extension AppointmentStatus {
    /// What a list calls it.
    package var label: LocalizedText {
        switch self {
        case .scheduled: LocalizedText(pt: "agendada", en: "scheduled")
        case .confirmed: LocalizedText(pt: "confirmada", en: "confirmed")
        case .cancelled: LocalizedText(pt: "cancelada", en: "cancelled")
        case .noReply: LocalizedText(pt: "sem resposta", en: "no reply")
        case .rescheduled: LocalizedText(pt: "remarcada", en: "rescheduled")
        case .attended: LocalizedText(pt: "compareceu", en: "attended")
        case .missed: LocalizedText(pt: "faltou", en: "missed")
        }
    }
}
