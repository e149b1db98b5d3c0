import Core

extension Finding {
    /// Texts, secrets and addresses.
    static let texts: [Finding] = [
        Finding(
            "unclosed-brace",
            LocalizedText(pt: "uma chave `{` não fecha", en: "a brace `{` is not closed"),
            why: LocalizedText(pt: "O paciente leria o nome do campo.", en: "The patient would read the field's name."),
            remedy: LocalizedText(
                pt: "Feche com `}`, ou escreva `{{` para uma chave comum.",
                en: "Close it with `}`, or write `{{` for a plain brace."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: "Olá, {patient.first_name" }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: "Olá, {patient.first_name}" }
                """),
        Finding(
            "text-cut",
            LocalizedText(pt: "o texto termina antes do que parece", en: "the text ends before it seems to"),
            why: LocalizedText(
                pt: "O que vem depois de ` #` é um comentário, e não sairia.",
                en: "What follows ` #` is a comment, and would not be sent."),
            remedy: LocalizedText(pt: "Ponha o texto entre aspas.", en: "Put the text in quotes."),
            severity: .warning,
            bad: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Sala #3
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a:
                    say: "Sala #3"
                """),
        Finding(
            "secret-in-file",
            LocalizedText(pt: "um segredo está escrito no arquivo", en: "a secret is written into the file"),
            why: LocalizedText(
                pt: "Quem lê o arquivo, ou sua cópia, pode usá-lo.",
                en: "Whoever reads the file, or a copy of it, can use it."),
            remedy: LocalizedText(
                pt: "Escreva `segredo NOME` e guarde o valor no ambiente.",
                en: "Write `secret NAME` and keep the value in the environment."),
            severity: .warning),
        Finding(
            "wrong-secret",
            LocalizedText(pt: "o nome do segredo não serve", en: "the secret's name will not do"),
            why: LocalizedText(
                pt: "Segredos têm nome de variável de ambiente.", en: "Secrets are named as environment variables are."),
            remedy: LocalizedText(pt: "Use letras, números e `_`.", en: "Use letters, digits and `_`.")),
        Finding(
            "wrong-url",
            LocalizedText(pt: "isto não é um endereço", en: "this is no address"),
            why: LocalizedText(
                pt: "Só `https://` e `http://` são chamados.", en: "Only `https://` and `http://` are called."),
            remedy: LocalizedText(pt: "Comece com `https://`.", en: "Begin with `https://`.")),
        Finding(
            "wrong-request",
            LocalizedText(pt: "aqui vão o método e o caminho", en: "a method and a path belong here"),
            why: LocalizedText(pt: "Sem eles não se sabe o que chamar.", en: "Without them nobody knows what to call."),
            remedy: LocalizedText(pt: "Escreva `POST /caminho`.", en: "Write `POST /path`.")),
        Finding(
            "wrong-timeout",
            LocalizedText(
                pt: "o prazo é longo demais, ou não é de horas e minutos",
                en: "the time is too long, or not of hours and minutes"),
            why: LocalizedText(pt: "Enquanto se espera, o paciente espera.", en: "While we wait, the patient waits."),
            remedy: LocalizedText(pt: "Escreva um prazo curto, como `20s`.", en: "Write a short time, as `20s`.")),
        Finding(
            "wrong-share",
            LocalizedText(pt: "isto não é uma parte do todo", en: "this is no share of the whole"),
            why: LocalizedText(pt: "A certeza vai de 0 a 1.", en: "Certainty goes from 0 to 1."),
            remedy: LocalizedText(pt: "Escreva `0.6`, ou `60%`.", en: "Write `0.6`, or `60%`.")),
    ]
}
