/// A conversation a tenant wrote down as a test.
package struct FlowTest: Sendable {
    package let name: String
    package let flow: String?
    package let clock: CivilDateTime
    package let appointment: SampleAppointment?
    package let rows: [Row]
    /// The patient's language; empty for the clinic's.
    package let locale: String
    package let mark: SourceMark

    /// One line of the table: what comes in, and what must come of it.
    package struct Row: Sendable {
        package var after: Span?
        package var patientSays: String?
        package var weSay: String?
        package var status: String?
        /// `column name: wanted`, for the further columns (`rpa`, `queue`, `step`).
        package var others: [String: String] = [:]
        package let mark: SourceMark

        package init(mark: SourceMark) { self.mark = mark }
    }

    package init(
        name: String, flow: String?, clock: CivilDateTime, appointment: SampleAppointment?, rows: [Row],
        locale: String = "", mark: SourceMark
    ) {
        self.name = name
        self.flow = flow
        self.clock = clock
        self.appointment = appointment
        self.rows = rows
        self.locale = locale
        self.mark = mark
    }
}

/// The appointment a test or a dry-run plays with.
package struct SampleAppointment: Sendable, Hashable {
    package var patient: String
    package var at: CivilDateTime
    package var professional: String
    package var specialty: String

    package init(patient: String, at: CivilDateTime, professional: String, specialty: String) {
        self.patient = patient
        self.at = at
        self.professional = professional
        self.specialty = specialty
    }
}
