import Core

/// An appointment as a hospital's list names it.
package struct ImportedAppointment: Sendable, Hashable {
    package let externalID: String
    package let phone: String
    package let patient: String
    package let professional: String
    package let specialty: String
    package let at: CivilDateTime
    /// The instant of `at` in the tenant's zone.
    package let startsAt: Instant
    /// Nil and `scheduled` say nothing new of an appointment that is known and was not moved: what its patient
    /// answered stays.
    package let status: AppointmentStatus?

    package init(
        externalID: String, phone: String, patient: String, professional: String = "", specialty: String = "",
        at: CivilDateTime, startsAt: Instant, status: AppointmentStatus? = nil
    ) {
        self.externalID = externalID
        self.phone = phone
        self.patient = patient
        self.professional = professional
        self.specialty = specialty
        self.at = at
        self.startsAt = startsAt
        self.status = status
    }

    /// What `known` becomes.
    func applied(to known: Appointment, contact: ContactID) -> Appointment {
        var next = known
        next.contact = contact
        next.patient = patient
        next.professional = professional
        next.specialty = specialty
        next.at = at
        next.startsAt = startsAt
        if let status, status != .scheduled {
            next.status = status
        } else if startsAt != known.startsAt {
            next.status = .scheduled
        }
        return next
    }
}

/// What an import did.
package struct ImportResult: Sendable, Hashable {
    /// An appointment that is new or was changed, for the event it may cause.
    package struct Change: Sendable, Hashable {
        package let appointment: AppointmentID
        package let externalID: String
        /// Nil when it is new.
        package let from: AppointmentStatus?
        package let to: AppointmentStatus
        package let wasMoved: Bool
    }

    package struct Refusal: Sendable, Hashable {
        package let externalID: String
        package let words: LocalizedText
    }

    package var new = 0
    package var updated = 0
    package var unchanged = 0
    package var changes: [Change] = []
    package var refused: [Refusal] = []

    package init() {}

    package mutating func add(_ other: ImportResult) {
        new += other.new
        updated += other.updated
        unchanged += other.unchanged
        changes += other.changes
        refused += other.refused
    }
}
