/// How a clinic's lists of appointments are read.
package struct ImportPolicy: Sendable, Hashable {
    /// ISO 3166 with two letters: whose way of writing telephone numbers is understood.
    package let region: String
    /// Put before numbers that have none; nil when the clinic did not say.
    package let areaCode: String?
    /// What the clinic's own lists call a column, beside the headings everybody uses.
    package let headings: [ImportColumn: [String]]

    package init(region: String = "BR", areaCode: String? = nil, headings: [ImportColumn: [String]] = [:]) {
        self.region = region
        self.areaCode = areaCode
        self.headings = headings
    }

    package static let standard = ImportPolicy()
}

/// A column of a list of appointments.
package enum ImportColumn: String, Sendable, Hashable, CaseIterable {
    case id
    case patient
    case phone
    case professional
    case specialty
    /// Day and hour in one.
    case at
    case date
    case time
    case status

    package var name: Term {
        switch self {
        case .id: Term("id", pt: "codigo")
        case .patient: Term("patient", pt: "paciente")
        case .phone: Term("phone", pt: "telefone")
        case .professional: Term("professional", pt: "profissional")
        case .specialty: Term("specialty", pt: "especialidade")
        case .at: Term("at", pt: "data_e_hora")
        case .date: Term("date", pt: "data")
        case .time: Term("time", pt: "hora")
        case .status: Term("status", pt: "situacao")
        }
    }
}
