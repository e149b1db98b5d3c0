import Core

extension Finding {
    /// What clinics inherit, and texts in other languages.
    static let inheriting: [Finding] = [
        Finding(
            "unknown-blueprint",
            LocalizedText(pt: "o arquivo de que se herda não existe", en: "the file that is inherited does not exist"),
            why: LocalizedText(pt: "Não haveria nada a herdar.", en: "There would be nothing to inherit."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o arquivo em `_shared`.",
                en: "Mend the name, or write the file in `_shared`.")),
        Finding(
            "missing-parameter",
            LocalizedText(pt: "falta um parâmetro do que se herda", en: "a parameter of what is inherited is missing"),
            why: LocalizedText(
                pt: "O arquivo herdado não tem um valor para usar no lugar dele.",
                en: "The inherited file has no value to put in its place."),
            remedy: LocalizedText(pt: "Acrescente-o a `com`.", en: "Add it to `with`.")),
        Finding(
            "unknown-parameter",
            LocalizedText(
                pt: "o arquivo herdado não tem este parâmetro", en: "the inherited file has no such parameter"),
            why: LocalizedText(pt: "O valor não chegaria a lugar nenhum.", en: "The value would reach nobody."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou declare-o em `parametros`.",
                en: "Mend the name, or declare it in `parameters`.")),
        Finding(
            "missing-from",
            LocalizedText(
                pt: "o arquivo diz o que muda numa herança que não tem",
                en: "the file says what it changes of something it does not inherit"),
            why: LocalizedText(pt: "Sem `de`, a linha não vale nada.", en: "Without `from` the line means nothing."),
            remedy: LocalizedText(pt: "Acrescente `de: _shared/nome`.", en: "Add `from: _shared/name`."),
            bad: """
                format: 1
                flow: main
                with: { hours: 48h }
                steps: { a: { say: Oi } }
                """,
            good: """
                format: 1
                flow: main
                steps: { a: { say: Oi } }
                """),
        Finding(
            "parameters-outside-shared",
            LocalizedText(
                pt: "há parâmetros num arquivo que ninguém pode herdar",
                en: "a file that nobody can inherit has parameters"),
            why: LocalizedText(pt: "Só se herda de `_shared`.", en: "Only files in `_shared` are inherited."),
            remedy: LocalizedText(pt: "Mova o arquivo para `_shared`.", en: "Move the file to `_shared`."),
            bad: """
                format: 1
                flow: main
                parameters: { hours: duration }
                steps: { a: { say: Oi } }
                """,
            good: """
                format: 1
                flow: main
                steps: { a: { say: Oi } }
                """),
        Finding(
            "shared-inherits",
            LocalizedText(
                pt: "um arquivo de `_shared` herda de outro", en: "a file in `_shared` inherits from another"),
            why: LocalizedText(
                pt: "Ninguém saberia mais de onde vem um texto.",
                en: "Nobody would know any more where a text comes from."),
            remedy: LocalizedText(pt: "Escreva nele o que falta.", en: "Write in it what is missing.")),
        Finding(
            "unknown-text",
            LocalizedText(pt: "não há texto neste caminho", en: "no text stands at this path"),
            why: LocalizedText(
                pt: "O passo ou a resposta mudou de nome, e o texto nunca seria dito.",
                en: "The step or the answer has another name by now, and the text would never be said."),
            remedy: LocalizedText(
                pt: "Escreva o caminho como o fluxo: `passo`, `passo.resposta`, `passo.nao_entendi`.",
                en: "Write the path as the flow has it: `step`, `step.answer`, `step.unclear`.")),
        Finding(
            "missing-translation",
            LocalizedText(pt: "um texto não está num dos idiomas", en: "a text is not there in one of the languages"),
            why: LocalizedText(
                pt: "Quem lê esse idioma receberia este texto no idioma da clínica.",
                en: "Whoever reads that language would get this text in the clinic's."),
            remedy: LocalizedText(
                pt: "Acrescente o texto ao arquivo do idioma.", en: "Add the text to the language's file."),
            severity: .warning),
        Finding(
            "unknown-language",
            LocalizedText(pt: "não conheço este idioma", en: "the language is not known"),
            why: LocalizedText(pt: "Datas e horas não teriam palavras.", en: "Dates and hours would have no words."),
            remedy: LocalizedText(pt: "Use `pt`, `en` ou `es`.", en: "Use `pt`, `en` or `es`."),
            bad: """
                format: 1
                flow: main
                steps: { a: { do: [{ set: { contact.locale: klingon } }] } }
                """,
            good: """
                format: 1
                flow: main
                steps: { a: { do: [{ set: { contact.locale: en } }] } }
                """),
    ]
}
