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
    static let steps = Key<[Named<YAMLNode>]>(
        Term("steps", pt: "passos"), .named(.raw(.form(StepForm.form))), required: true,
        pt: "os passos, o primeiro é o começo", en: "the steps, the first is the beginning")

    static let form = Form(
        Words(pt: "fluxo", en: "flow"), Words(pt: "uma conversa", en: "a conversation"),
        [
            CommonKeys.format.field, flow.field, CommonKeys.on.field, CommonKeys.when.field, sendBetween.field,
            channel.field, CommonKeys.mode.field, CommonKeys.priority.field, CommonKeys.group.field, steps.field,
        ])
}
