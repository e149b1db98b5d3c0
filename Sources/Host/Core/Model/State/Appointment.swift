/// An appointment, in the clinic's civil time.
package struct Appointment: Sendable, Hashable {
    package let id: AppointmentID
    /// Its name in the hospital's system.
    package let externalID: String
    package var contact: ContactID
    package var patient: String
    package var professional: String
    package var specialty: String
    package var at: CivilDateTime
    /// The instant of `at` in the tenant's zone.
    package var startsAt: Instant
    package var status: AppointmentStatus

    package init(
        id: AppointmentID, externalID: String, contact: ContactID, patient: String, professional: String,
        specialty: String, at: CivilDateTime, startsAt: Instant, status: AppointmentStatus
    ) {
        self.id = id
        self.externalID = externalID
        self.contact = contact
        self.patient = patient
        self.professional = professional
        self.specialty = specialty
        self.at = at
        self.startsAt = startsAt
        self.status = status
    }
}

package enum AppointmentStatus: String, Sendable, Hashable, CaseIterable {
    case scheduled
    case confirmed
    case cancelled
    case noReply = "no-reply"
    case rescheduled
    case attended
    case missed

    /// The status's word in both spellings; `rawValue` is the English one, and what is stored.
    package var name: Term {
        switch self {
        case .scheduled: Term("scheduled", pt: "agendada")
        case .confirmed: Term("confirmed", pt: "confirmada")
        case .cancelled: Term("cancelled", pt: "cancelada")
        case .noReply: Term("no-reply", pt: "sem-resposta")
        case .rescheduled: Term("rescheduled", pt: "remarcada")
        case .attended: Term("attended", pt: "compareceu")
        case .missed: Term("missed", pt: "faltou")
        }
    }

    package init?(word: some StringProtocol) {
        guard let status = Self.allCases.first(where: { $0.name.matches(word) }) else { return nil }
        self = status
    }

    /// Whether the patient is still expected, so that asking makes sense.
    package var isOpen: Bool {
        switch self {
        case .scheduled, .confirmed, .noReply: true
        case .cancelled, .rescheduled, .attended, .missed: false
        }
    }
}
