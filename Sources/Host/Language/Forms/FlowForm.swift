import Core
import YAML

/// A flow's file.
enum FlowForm {
    static let flow = Key<String>(
        Term("flow", pt: "fluxo"), .name, required: true, pt: "o nome do fluxo", en: "the flow's name")
    static let sendBetween = Key<TimeWindow>(
        Term("send_between", pt: "enviar_entre"), .window, pt: "as horas em que o fluxo pode falar primeiro",
        en: "the hours in which the flow may speak first")
    static let channel = Key<YAMLNode>(
        Term("channel", pt: "canal"), .raw(.name), pt: "o canal por onde o fluxo fala",
        en: "the channel the flow speaks on")
    static let inputs = Key<[Named<YAMLNode>]>(
        Term("inputs", pt: "entradas"),
        .named(.raw(.either([InputForm.typeShape, .list(.text), .form(InputForm.form)]))),
        pt: "o que o fluxo recebe de quem o executa: `dia: data`, `motivo: opcional texto`",
        en: "what the flow is given when it is run: `day: date`, `reason: optional text`")
    static let outcomes = Key<[Named<String>]>(
        Term("outcomes", pt: "resultados"), .names, pt: "como o fluxo pode terminar, para quem o executa",
        en: "the ways the flow may end, for those that run it")
    static let steps = Key<[Named<YAMLNode>]>(
        Term("steps", pt: "passos"), .named(.raw(.form(StepForm.form))),
        pt: "os passos, o primeiro é o começo", en: "the steps, the first is the beginning")

    static let form = Form(
        LocalizedText(pt: "fluxo", en: "flow"), LocalizedText(pt: "uma conversa", en: "a conversation"),
        [
            CommonKeys.format.field, flow.field, BlueprintForm.from.field, BlueprintForm.with.field,
            BlueprintForm.parameters.field, CommonKeys.on.field, CommonKeys.when.field, sendBetween.field,
            channel.field, CommonKeys.mode.field, CommonKeys.priority.field, CommonKeys.group.field, inputs.field,
            outcomes.field, BlueprintForm.texts.field, steps.field,
        ],
        rules: [CommonKeys.when.name, CommonKeys.mode.name, CommonKeys.priority.name, CommonKeys.group.name].map {
            .needs($0, oneOf: [CommonKeys.on.name])
        })
}

/// One thing a flow is given, written out.
enum InputForm {
    static let type = Key<YAMLNode>(
        Term("type", pt: "tipo"), .raw(.either([typeShape, .list(.text)])), required: true,
        pt: "texto, numero, sim_ou_nao, data, hora, ou a lista das opções",
        en: "text, number, boolean, date, time, or the list of choices")
    /// `date`, `optional text`.
    static let typeShape = ShapeKind.matching(
        pattern: SchemaPattern.optional(InputType.named.map(\.name)),
        example: Term("optional text", pt: "opcional texto"))
    static let standard = Key<YAMLNode>(
        Term("default", pt: "padrao"), .raw(.text), pt: "o valor quando não é dito", en: "the value when none is given")
    static let about = Key<String>(
        Term("about", pt: "sobre"), .text, pt: "para que serve", en: "what it is for")

    static let form = Form(
        LocalizedText(pt: "entrada", en: "input"),
        LocalizedText(pt: "o que um fluxo recebe", en: "what a flow is given"),
        [type.field, standard.field, about.field])
}
