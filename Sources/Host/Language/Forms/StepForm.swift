import Core
import YAML

/// One step of a flow.
enum StepForm {
    static let template = Key<YAMLNode>(
        Term("template", pt: "modelo"), .raw(.name),
        pt: "o modelo aprovado que vai no lugar do texto quando a janela de 24 horas fechou",
        en: "the approved template sent instead of the text when the 24-hour window is shut")
    static let wait = Key<Span>(
        Term("wait", pt: "espere"), .span, pt: "quanto tempo se espera a resposta", en: "how long the answer is awaited"
    )
    static let answers = Key<[Named<YAMLNode>]>(
        Term("answers", pt: "respostas"),
        .named(.raw(.either([.target, .form(AnswerForm.form)])), as: .answers(AnswerForm.form)),
        pt: "as respostas que se entendem e para onde levam", en: "the answers understood and where they lead")
    static let options = Key<[Named<YAMLNode>]>(
        Term("options", pt: "opcoes"),
        .named(
            .raw(
                .either([
                    .matching(
                        pattern: SchemaPattern.option,
                        example: Term("Vendas -> queue sales", pt: "Vendas -> fila vendas")),
                    .form(OptionForm.form),
                ]))),
        pt: "as opções de um menu: `1: \"Vendas -> fila vendas\"`",
        en: "a menu's options: `1: \"Sales -> queue sales\"`")
    static let silence = Key<WrittenTarget>(
        Term("silence", pt: "silencio"), .target, pt: "para onde se vai quando ninguém responde",
        en: "where it goes when nobody answers")
    static let unclear = Key<Section>(
        Term("unclear", pt: "nao_entendi"), .form(UnclearForm.form),
        pt: "o que se faz quando a resposta não é entendida",
        en: "what is done when an answer is not understood")
    static let failed = Key<WrittenTarget>(
        Term("failed", pt: "ao_falhar"), .target, pt: "para onde se vai quando a chamada ou o envio falha",
        en: "where it goes when the call or the sending fails")
    static let again = Key<YAMLNode>(
        Term("repeat", pt: "repita"), .raw(.name), pt: "o passo cuja pergunta se faz de novo",
        en: "the step whose question is asked again")
    static let call = Key<YAMLNode>(
        Term("call", pt: "chame"), .raw(.call), pt: "a chamada a outro sistema, cuja resposta se espera",
        en: "the call to another system, whose answer is awaited")
    static let run = Key<YAMLNode>(
        Term("run", pt: "execute"), .raw(.name), pt: "outro fluxo, que volta a este por seus resultados",
        en: "another flow, which comes back to this one by its outcomes")
    static let with = Key<[Named<YAMLNode>]>(
        Term("with", pt: "com"), .named(.raw(.template)), pt: "o que o outro fluxo recebe",
        en: "what the other flow is given")
    static let outcomes = Key<[Named<WrittenTarget>]>(
        FlowForm.outcomes.name, .named(.target), pt: "para onde leva cada resultado do outro fluxo",
        en: "where each outcome of the other flow leads")

    static let form = Form(
        LocalizedText(pt: "passo", en: "step"),
        LocalizedText(pt: "um passo de uma conversa", en: "a step of a conversation"),
        [
            call.field, CommonKeys.actions.field, CommonKeys.say.field, template.field, run.field, with.field,
            outcomes.field, again.field, options.field, wait.field, answers.field, silence.field, unclear.field,
            failed.field, CommonKeys.go.field,
        ],
        rules: [
            .needs(wait.name, oneOf: [silence.name]), .needs(answers.name, oneOf: [wait.name]),
            .needs(options.name, oneOf: [wait.name]), .needs(again.name, oneOf: [wait.name]),
            .needs(silence.name, oneOf: [wait.name]), .needs(unclear.name, oneOf: [wait.name]),
            .needs(call.name, oneOf: [failed.name]), .needs(with.name, oneOf: [run.name]),
            .needs(outcomes.name, oneOf: [run.name]), .needs(run.name, oneOf: [outcomes.name]),
            .excludes(wait.name, [CommonKeys.go.name, run.name]),
            .excludes(run.name, [CommonKeys.go.name]),
        ])
}

/// What is done when a reply is not understood.
enum UnclearForm {
    static let times = Key<Int>(
        Term("times", pt: "vezes"), .integer(0...10), standard: "1", pt: "quantas vezes se pergunta de novo",
        en: "how often it is asked again"
    )
    static let then = Key<WrittenTarget>(
        Term("then", pt: "depois"), .target, required: true, pt: "para onde se vai depois",
        en: "where it goes after that")

    static let form = Form(
        LocalizedText(pt: "nao_entendi", en: "unclear"),
        LocalizedText(pt: "quando não se entende", en: "when it is not understood"),
        [times.field, CommonKeys.say.field, then.field])
}
