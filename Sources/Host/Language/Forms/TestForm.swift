import Core
import YAML

/// A conversation written down as a test.
enum TestForm {
    static let test = Key<String>(
        Term("test", pt: "teste"), .text, required: true, pt: "o que o teste mostra", en: "what the test shows")
    static let flow = Key<YAMLNode>(
        Term("flow", pt: "fluxo"), .raw(.name), pt: "o fluxo que começa", en: "the flow that starts")
    static let clock = Key<CivilDateTime>(
        Term("clock", pt: "relogio"), .clock, required: true, pt: "que horas são no começo",
        en: "what time it is at the beginning")
    static let appointment = Key<Section>(
        Term("appointment", pt: "consulta"), .form(SampleForm.form), pt: "a consulta da conversa",
        en: "the appointment it is about")
    static let locale = Key<String>(
        TenantForm.locale.name, .name, pt: "o idioma do paciente", en: "the patient's language")
    static let table = Key<YAMLNode>(
        Term("table", pt: "tabela"), .raw(.table), required: true, pt: "o que se diz e o que deve acontecer",
        en: "what is said and what must happen")

    static let form = Form(
        LocalizedText(pt: "teste", en: "test"),
        LocalizedText(pt: "um teste de uma conversa", en: "a test of a conversation"),
        [CommonKeys.format.field, test.field, flow.field, clock.field, appointment.field, locale.field, table.field])
}

/// The appointment of a test.
enum SampleForm {
    static let patient = Key<String>(
        Term("patient", pt: "paciente"), .text, required: true, pt: "o nome do paciente", en: "the patient's name")
    static let at = Key<CivilDateTime>(
        Term("at", pt: "em"), .clock, required: true, pt: "quando é", en: "when it is")
    static let professional = Key<String>(
        Term("professional", pt: "profissional"), .text, pt: "quem atende", en: "who the patient sees")
    static let specialty = Key<String>(
        Term("specialty", pt: "especialidade"), .text, pt: "a especialidade", en: "the specialty")

    static let form = Form(
        LocalizedText(pt: "consulta", en: "appointment"), LocalizedText(pt: "uma consulta", en: "an appointment"),
        [patient.field, at.field, professional.field, specialty.field])
}

/// The columns of a test's table; any further column is what its name says.
enum TableColumn {
    static let after = Term("after", pt: "depois")
    static let patientSays = Term("patient says", pt: "paciente diz")
    static let weSay = Term("we say", pt: "dizemos")
    static let status = Term("status", pt: "situacao")
    static let queue = Term("queue", pt: "fila")
    static let step = Term("step", pt: "passo")

    /// Before what another system's call fails with: `fails 503`.
    static let fails = Term("fails", pt: "falha")

    static let all = [after, patientSays, weSay, status, queue, step]
}
