extension FieldCatalog {
    static let appointmentFields: [Field] = [
        Field(
            Term("appointment.date", pt: "consulta.data"), .date,
            LocalizedText(
                pt: "o dia da consulta, por extenso na mensagem", en: "the appointment's day, in words inside a message"
            ),
            show: { $0.date { $1.long($0, today: $2) } },
            read: { $0.appointment.map { .text($0.at.date.text) } ?? .null }),
        Field(
            Term("appointment.short_date", pt: "consulta.data_curta"), .date,
            LocalizedText(pt: "o dia da consulta, como 25/11", en: "the appointment's day, as 25/11"),
            show: { $0.date { date, words, _ in words.short(date) } },
            read: { $0.appointment.map { .text($0.at.date.text) } ?? .null }),
        Field(
            Term("appointment.time", pt: "consulta.hora"), .time,
            LocalizedText(
                pt: "a hora da consulta, no fuso da clínica", en: "the appointment's time of day, in the clinic's zone"),
            show: { scope in scope.appointment.map { scope.dateWords.clock($0.at.time) } ?? "" },
            read: { $0.appointment.map { .text($0.at.time.text) } ?? .null }),
        Field(
            Term("appointment.status", pt: "consulta.situacao"), .status,
            LocalizedText(pt: "a situação da consulta", en: "the appointment's status"), settable: true
        ) { $0.appointment.map { .text($0.status.rawValue) } ?? .null },
        Field(
            Term("appointment.professional", pt: "consulta.profissional"), .text,
            LocalizedText(pt: "quem atende", en: "who the patient sees")
        ) { $0.appointment.map { .text($0.professional) } ?? .null },
        Field(
            Term("appointment.specialty", pt: "consulta.especialidade"), .text,
            LocalizedText(pt: "a especialidade", en: "the specialty")
        ) { $0.appointment.map { .text($0.specialty) } ?? .null },
        Field(
            Term("appointment.external_id", pt: "consulta.codigo"), .text,
            LocalizedText(
                pt: "o código da consulta no sistema do hospital", en: "the appointment's id in the hospital's system")
        ) { $0.appointment.map { .text($0.externalID) } ?? .null },
        Field(
            Term("appointment.in", pt: "consulta.falta"), .span,
            LocalizedText(pt: "quanto falta para a consulta", en: "how long it is until the appointment")
        ) { scope in scope.appointment.map { .int($0.startsAt.milliseconds(since: scope.now)) } ?? .null },
    ]
}

extension Scope {
    /// How dates read in the contact's language; Portuguese when it is one we have no words for.
    var dateWords: DateWords { DateWords(TimeLanguage(locale: locale) ?? .portuguese) }

    fileprivate func date(_ text: (CivilDate, DateWords, CivilDate) -> String) -> String {
        guard let appointment else { return "" }
        return text(appointment.at.date, dateWords, tenant.zone.civil(now).date)
    }
}
