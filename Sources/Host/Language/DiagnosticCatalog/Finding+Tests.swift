import Core

extension Finding {
    /// Tests, which staff write.
    static let tests: [Finding] = [
        Finding(
            "wrong-table",
            LocalizedText(pt: "a tabela do teste não tem esta forma", en: "the test's table has not this shape"),
            why: LocalizedText(
                pt: "A primeira linha dá nome às colunas; cada outra é um momento.",
                en: "The first line names the columns; each other one is a moment."),
            remedy: LocalizedText(
                pt: "Escreva `tabela: |` e as linhas abaixo.", en: "Write `table: |` and the lines below.")),
        Finding(
            "test-failed",
            LocalizedText(pt: "um teste não passou", en: "a test failed"),
            why: LocalizedText(
                pt: "A conversa não faz o que o teste diz; a versão nova não entra no ar.",
                en: "The conversation does not do what the test says; the new version does not go live."),
            remedy: LocalizedText(
                pt: "Corrija o fluxo ou o teste; `recado test` mostra a conversa.",
                en: "Mend the flow or the test; `recado test` shows the conversation.")),
        Finding(
            "reply-misread",
            LocalizedText(pt: "uma resposta é lida de outro jeito", en: "a reply is read differently"),
            why: LocalizedText(
                pt: "`replies.yaml` guarda o que respostas querem dizer.", en: "`replies.yaml` keeps what replies mean."
            ),
            remedy: LocalizedText(pt: "Ajuste as palavras, ou o teste.", en: "Adjust the words, or the test.")),
        Finding(
            "reply-step",
            LocalizedText(pt: "o teste cita um passo que não existe", en: "the test names a step that does not exist"),
            why: LocalizedText(
                pt: "Sem o passo não se sabe o que foi perguntado.", en: "Without the step nobody knows what was asked."
            ),
            remedy: LocalizedText(pt: "Escreva `fluxo.passo`.", en: "Write `flow.step`.")),
    ]
}
