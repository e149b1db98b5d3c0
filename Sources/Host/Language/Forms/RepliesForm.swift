import Core

/// Replies with what they mean, kept as tests of the reader: `flows/<tenant>/replies.yaml`.
enum RepliesForm {
    static let replies = Key<[Named<Section>]>(
        Term("replies", pt: "respostas_lidas"), .named(.form(ReplyTestForm.form)), required: true,
        pt: "respostas de pacientes e o que querem dizer", en: "patients' replies and what they mean")

    static let form = Form(
        LocalizedText(pt: "respostas lidas", en: "replies"),
        LocalizedText(pt: "respostas com o que querem dizer", en: "replies with what they mean"),
        [CommonKeys.format.field, replies.field])
}

/// One reply.
enum ReplyTestForm {
    static let text = Key<String>(
        Term("text", pt: "texto"), .text, required: true, pt: "o que o paciente escreveu, sem nomes nem números",
        en: "what the patient wrote, without names and numbers")
    static let meaning = Key<String>(
        Term("as", pt: "quer_dizer"), .name, required: true, pt: "a intenção, ou a resposta do passo",
        en: "the intent, or the step's answer")
    static let step = Key<String>(
        Term("step", pt: "passo"), .name, pt: "o passo que perguntou: `fluxo.passo`",
        en: "the step that asked: `flow.step`")

    static let form = Form(
        LocalizedText(pt: "resposta lida", en: "reply"), LocalizedText(pt: "uma resposta", en: "a reply"),
        [text.field, meaning.field, step.field])
}
