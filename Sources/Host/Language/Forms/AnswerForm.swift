import Core

/// One answer of a question, written out.
enum AnswerForm {
    static let words = CommonKeys.words
    static let again = Key<Bool>(
        Term("again", pt: "de_novo"), .boolean, standard: Term("no", pt: "não"), pt: "se a pergunta continua aberta",
        en: "whether the question stays open")

    static let form = Form(
        LocalizedText(pt: "resposta", en: "answer"),
        LocalizedText(pt: "uma resposta do paciente", en: "an answer of the patient"),
        [words.field, CommonKeys.actions.field, CommonKeys.say.field, again.field, CommonKeys.go.field],
        rules: [.atLeastOne(of: [again.name, CommonKeys.go.name])])
}

/// One option of a menu, written out.
enum OptionForm {
    static let label = Key<String>(
        Term("label", pt: "rotulo"), .text, required: true, pt: "o que o botão mostra", en: "what the button shows")

    static let form = Form(
        LocalizedText(pt: "opção", en: "option"), LocalizedText(pt: "uma opção de um menu", en: "an option of a menu"),
        [
            label.field, AnswerForm.words.field, CommonKeys.actions.field, CommonKeys.say.field,
            AnswerForm.again.field, CommonKeys.go.field,
        ], rules: AnswerForm.form.rules)
}

/// Understood at any step.
enum InterruptForm {
    static let intents = Key<[Named<String>]>(
        Term("intents", pt: "intencoes"), .names, pt: "intenções conhecidas que valem o mesmo",
        en: "known intents that mean the same")

    static let form = Form(
        LocalizedText(pt: "interrupção", en: "interrupt"),
        LocalizedText(pt: "o que se entende em qualquer passo", en: "what is understood at any step"),
        [
            AnswerForm.words.field, intents.field, CommonKeys.actions.field, CommonKeys.say.field,
            CommonKeys.go.field,
        ])
}
