import Core

extension Finding {
    /// Texts, secrets and addresses.
    static let texts: [Finding] = [
        Finding(
            "unclosed-brace",
            Words(pt: "uma chave `{` não fecha", en: "a brace `{` is not closed"),
            why: Words(pt: "O paciente leria o nome do campo.", en: "The patient would read the field's name."),
            remedy: Words(
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
            Words(pt: "o texto termina antes do que parece", en: "the text ends before it seems to"),
            why: Words(
                pt: "O que vem depois de ` #` é um comentário, e não sairia.",
                en: "What follows ` #` is a comment, and would not be sent."),
            remedy: Words(pt: "Ponha o texto entre aspas.", en: "Put the text in quotes."),
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
            Words(pt: "um segredo está escrito no arquivo", en: "a secret is written into the file"),
            why: Words(
                pt: "Quem lê o arquivo, ou sua cópia, pode usá-lo.",
                en: "Whoever reads the file, or a copy of it, can use it."),
            remedy: Words(
                pt: "Escreva `segredo NOME` e guarde o valor no ambiente.",
                en: "Write `secret NAME` and keep the value in the environment."),
            severity: .warning),
        Finding(
            "wrong-secret",
            Words(pt: "o nome do segredo não serve", en: "the secret's name will not do"),
            why: Words(
                pt: "Segredos têm nome de variável de ambiente.", en: "Secrets are named as environment variables are."),
            remedy: Words(pt: "Use letras, números e `_`.", en: "Use letters, digits and `_`.")),
        Finding(
            "wrong-url",
            Words(pt: "isto não é um endereço", en: "this is no address"),
            why: Words(pt: "Só `https://` e `http://` são chamados.", en: "Only `https://` and `http://` are called."),
            remedy: Words(pt: "Comece com `https://`.", en: "Begin with `https://`.")),
        Finding(
            "wrong-request",
            Words(pt: "aqui vão o método e o caminho", en: "a method and a path belong here"),
            why: Words(pt: "Sem eles não se sabe o que chamar.", en: "Without them nobody knows what to call."),
            remedy: Words(pt: "Escreva `POST /caminho`.", en: "Write `POST /path`.")),
        Finding(
            "wrong-timeout",
            Words(
                pt: "o prazo é longo demais, ou não é de horas e minutos",
                en: "the time is too long, or not of hours and minutes"),
            why: Words(pt: "Enquanto se espera, o paciente espera.", en: "While we wait, the patient waits."),
            remedy: Words(pt: "Escreva um prazo curto, como `20s`.", en: "Write a short time, as `20s`.")),
        Finding(
            "wrong-share",
            Words(pt: "isto não é uma parte do todo", en: "this is no share of the whole"),
            why: Words(pt: "A certeza vai de 0 a 1.", en: "Certainty goes from 0 to 1."),
            remedy: Words(pt: "Escreva `0.6`, ou `60%`.", en: "Write `0.6`, or `60%`.")),
    ]
}
