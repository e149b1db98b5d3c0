import Core

extension Finding {
    /// Flows that run others.
    static let flows: [Finding] = [
        Finding(
            "missing-outcome",
            LocalizedText(pt: "falta dizer para onde vai um resultado", en: "where an outcome leads is not said"),
            why: LocalizedText(
                pt: "O outro fluxo pode terminar assim, e este ficaria parado.",
                en: "The other flow may end that way, and this one would stand still."),
            remedy: LocalizedText(pt: "Acrescente o resultado a `resultados`.", en: "Add the outcome to `outcomes`.")),
        Finding(
            "unknown-outcome",
            LocalizedText(
                pt: "este resultado não é um dos que o fluxo diz ter",
                en: "this outcome is none of those the flow says it has"),
            why: LocalizedText(
                pt: "Quem executa o fluxo não contaria com ele.", en: "Whoever runs the flow would not expect it."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou acrescente-o aos `resultados` do fluxo.",
                en: "Mend the name, or add it to the flow's `outcomes`.")),
        Finding(
            "unknown-input",
            LocalizedText(pt: "o fluxo não recebe isto", en: "the flow is not given this"),
            why: LocalizedText(pt: "O valor não chegaria a lugar nenhum.", en: "The value would reach nobody."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou acrescente-o às `entradas` do fluxo.",
                en: "Mend the name, or add it to the flow's `inputs`.")),
        Finding(
            "missing-input",
            LocalizedText(
                pt: "o fluxo precisa de um valor que não recebe", en: "the flow needs a value it is not given"),
            why: LocalizedText(pt: "Suas mensagens sairiam com um buraco.", en: "Its messages would have a hole."),
            remedy: LocalizedText(
                pt: "Dê o valor em `com`, ou torne-o opcional.", en: "Give the value in `with`, or make it optional.")),
        Finding(
            "wrong-input",
            LocalizedText(pt: "o valor dado é de outro tipo", en: "the value given is of another type"),
            why: LocalizedText(
                pt: "O fluxo conta com o tipo que declarou.", en: "The flow relies on the type it declared."),
            remedy: LocalizedText(
                pt: "Dê um campo desse tipo, ou o próprio valor.", en: "Give a field of that type, or the value.")),
        Finding(
            "run-without-outcomes",
            LocalizedText(
                pt: "o fluxo executado não diz como termina", en: "the flow that is run does not say how it ends"),
            why: LocalizedText(pt: "Não se saberia como voltar.", en: "Nobody would know how to come back."),
            remedy: LocalizedText(pt: "Escreva `resultados` no arquivo dele.", en: "Write `outcomes` in its file.")),
        Finding(
            "run-of-script",
            LocalizedText(
                pt: "uma conversa em Lua não volta a este fluxo",
                en: "a conversation in Lua does not come back to this flow"),
            why: LocalizedText(
                pt: "Só fluxos em YAML declaram resultados.", en: "Only flows in YAML declare outcomes."),
            remedy: LocalizedText(pt: "Vá para ela com `-> fluxo nome`.", en: "Go to it with `-> flow name`.")),
        Finding(
            "run-with-wait",
            LocalizedText(
                pt: "um passo executa um fluxo e também espera ou vai adiante",
                en: "a step runs a flow and also waits or goes on"),
            why: LocalizedText(
                pt: "O passo segue pelos resultados do outro fluxo.",
                en: "The step goes on by the other flow's outcomes."),
            remedy: LocalizedText(pt: "Divida-o em dois passos.", en: "Make two steps of it.")),
        Finding(
            "missing-run",
            LocalizedText(
                pt: "isto só vale num passo que executa outro fluxo",
                en: "this only means something in a step that runs a flow"),
            why: LocalizedText(
                pt: "Sem `execute` não há a quem dar nem de quem receber.",
                en: "Without `run` there is nobody to give to or to get from."),
            remedy: LocalizedText(pt: "Acrescente `execute`, ou apague a linha.", en: "Add `run`, or delete the line.")),
    ]
}
