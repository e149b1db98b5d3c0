/// A figure of a day, counted over the appointments of a report; a rescheduled one counts on its new day alone.
package enum ReportStatistic: String, Sendable, Hashable, CaseIterable {
    case count
    case confirmed
    case cancelled
    case noReply = "no_reply"
    case attended
    case missed
    /// Confirmed, of all that are not rescheduled.
    case confirmationRate = "confirmation_rate"
    /// Attended, of those that came and those that did not.
    case attendanceRate = "attendance_rate"

    package var name: Term {
        switch self {
        case .count: Term("count", pt: "total")
        case .confirmed: Term("confirmed", pt: "confirmadas")
        case .cancelled: Term("cancelled", pt: "canceladas")
        case .noReply: Term("no_reply", pt: "sem_resposta")
        case .attended: Term("attended", pt: "compareceram")
        case .missed: Term("missed", pt: "faltaram")
        case .confirmationRate: Term("confirmation_rate", pt: "taxa_de_confirmacao")
        case .attendanceRate: Term("attendance_rate", pt: "taxa_de_comparecimento")
        }
    }

    package var label: LocalizedText {
        switch self {
        case .count: LocalizedText(pt: "consultas", en: "appointments")
        case .confirmed: LocalizedText(pt: "confirmadas", en: "confirmed")
        case .cancelled: LocalizedText(pt: "canceladas", en: "cancelled")
        case .noReply: LocalizedText(pt: "sem resposta", en: "no reply")
        case .attended: LocalizedText(pt: "compareceram", en: "attended")
        case .missed: LocalizedText(pt: "faltaram", en: "missed")
        case .confirmationRate: LocalizedText(pt: "taxa de confirmação", en: "confirmation rate")
        case .attendanceRate: LocalizedText(pt: "taxa de comparecimento", en: "attendance rate")
        }
    }

    package var isShare: Bool { self == .confirmationRate || self == .attendanceRate }

    /// The figure over `statuses`; nil for a share of nothing.
    package func value(over statuses: [AppointmentStatus]) -> Double? {
        var counts: [AppointmentStatus: Int] = [:]
        for status in statuses where status != .rescheduled { counts[status, default: 0] += 1 }
        let all = counts.values.reduce(0, +)
        func number(_ status: AppointmentStatus) -> Int { counts[status] ?? 0 }
        switch self {
        case .count: return Double(all)
        case .confirmed: return Double(number(.confirmed))
        case .cancelled: return Double(number(.cancelled))
        case .noReply: return Double(number(.noReply))
        case .attended: return Double(number(.attended))
        case .missed: return Double(number(.missed))
        case .confirmationRate: return Self.share(number(.confirmed), of: all)
        case .attendanceRate: return Self.share(number(.attended), of: number(.attended) + number(.missed))
        }
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
