extension FieldCatalog {
    static let contactFields: [Field] = [
        Field(
            Term("patient.name", pt: "paciente.nome"), .text,
            LocalizedText(
                pt: "o nome do paciente da consulta, ou de quem escreve",
                en: "the name of the appointment's patient, or of who writes")
        ) { .text($0.patientName.full) },
        Field(
            Term("patient.first_name", pt: "paciente.primeiro_nome"), .text,
            LocalizedText(pt: "o primeiro nome", en: "the first name")
        ) { .text($0.patientName.first) },
        Field(
            Term("contact.name", pt: "contato.nome"), .text,
            LocalizedText(pt: "o nome de quem escreve", en: "the name of who writes")
        ) { .text($0.contact?.name ?? "") },
        Field(
            Term("contact.phone", pt: "contato.telefone"), .text,
            LocalizedText(pt: "o telefone, com código do país", en: "the phone number, with its country code")
        ) { $0.contact?.phone.map(Value.text) ?? .null },
        Field(
            Term("contact.locale", pt: "contato.idioma"), .text,
            LocalizedText(pt: "o idioma do contato, como `en`", en: "the contact's language, such as `en`"),
            settable: true
        ) { .text($0.locale) },
        Field(
            Term("contact.opted_out", pt: "contato.nao_quer_mensagens"), .boolean,
            LocalizedText(
                pt: "se o contato pediu para não receber mensagens",
                en: "whether the contact asked for no more messages"),
            settable: true
        ) { .bool($0.contact?.optedOut ?? false) },
    ]
}

extension Scope {
    /// The appointment's patient, or who writes when that names nobody.
    fileprivate var patientName: PersonName {
        let patient = PersonName(appointment?.patient ?? "")
        return patient.full.isEmpty ? PersonName(contact?.name ?? "") : patient
    }
}
