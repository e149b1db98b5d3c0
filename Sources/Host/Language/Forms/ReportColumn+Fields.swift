import Core

extension ReportColumn {
    /// The column that shows `field`; nil where none does.
    init?(showing field: Field) {
        guard let column = Self.fields[field.name.en] else { return nil }
        self = column
    }

    /// What may stand among the columns.
    static let writtenNames =
        allCases.map(\.name) + FieldCatalog.all.map(\.name).filter { fields[$0.en] != nil }

    private static let fields: [String: ReportColumn] = [
        "patient.name": .patient, "appointment.time": .time,
        "appointment.professional": .professional, "appointment.specialty": .specialty,
        "appointment.status": .status, "appointment.external_id": .code,
    ]
}
