import Core

extension Finding {
    /// Keywords, names and fields that are not there, or are something else.
    static let words: [Finding] = [
        Finding(
            "unknown-key",
            LocalizedText(pt: "esta palavra não existe aqui", en: "there is no such keyword here"),
            why: LocalizedText(
                pt: "Uma palavra errada não faria nada, e ninguém perceberia.",
                en: "A wrong keyword would do nothing, and nobody would notice."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou veja as palavras na referência.",
                en: "Take the suggestion, or see the keywords in the reference."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { sya: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "missing",
            LocalizedText(pt: "falta alguma coisa", en: "something is missing"),
            why: LocalizedText(pt: "Sem isto não se sabe o que fazer.", en: "Without it nobody knows what to do."),
            remedy: LocalizedText(
                pt: "Acrescente o que é pedido, ou apague a linha.", en: "Add what is asked for, or delete the line."),
            bad: """
                format: 1
                rules:
                  greet:
                    on: message
                """,
            good: """
                format: 1
                rules:
                  greet:
                    on: message
                    do: [{ say: Oi }]
                """),
        Finding(
            "missing-argument",
            LocalizedText(pt: "falta um argumento", en: "an argument is missing"),
            why: LocalizedText(pt: "A ação não pode ser feita sem ele.", en: "The action cannot be done without it."),
            remedy: LocalizedText(pt: "Acrescente-o.", en: "Add it.")),
        Finding(
            "mixed-spelling",
            LocalizedText(pt: "duas línguas no mesmo arquivo", en: "two languages in one file"),
            why: LocalizedText(
                pt: "Um arquivo se lê em voz alta, numa língua só; a primeira palavra diz qual.",
                en: "A file is read aloud, in one language; its first keyword says which."),
            remedy: LocalizedText(
                pt: "Troque a palavra; `recado fmt` faz isso.", en: "Change the word; `recado fmt` does it."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { diga: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "duplicate",
            LocalizedText(pt: "já existe outro com este nome", en: "there is already one of this name"),
            why: LocalizedText(
                pt: "Quem aponta para o nome não saberia qual dos dois é.",
                en: "Whoever points at the name would not know which of the two is meant."),
            remedy: LocalizedText(pt: "Dê outro nome a um dos dois.", en: "Give one of the two another name.")),
        Finding(
            "bad-name",
            LocalizedText(pt: "isto não serve de nome", en: "this cannot be a name"),
            why: LocalizedText(
                pt: "Nomes têm letras, números, `-`, `_` e `.`, sem espaços.",
                en: "Names have letters, digits, `-`, `_` and `.`, without blanks."),
            remedy: LocalizedText(pt: "Troque espaços por `-`.", en: "Write `-` for blanks."),
            bad: """
                format: 1
                flow: my flow
                steps:
                  a: { say: Oi }
                """,
            good: """
                format: 1
                flow: my-flow
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "reserved-name",
            LocalizedText(pt: "este nome é uma palavra da linguagem", en: "this name is a word of the language"),
            why: LocalizedText(
                pt: "`-> fim` não poderia ser um passo e o fim ao mesmo tempo.",
                en: "`-> end` could not be a step and the end at once."),
            remedy: LocalizedText(pt: "Dê outro nome ao passo.", en: "Give the step another name."),
            bad: """
                format: 1
                flow: main
                steps:
                  end: { say: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  bye: { say: Oi }
                """),
        Finding(
            "wrong-type",
            LocalizedText(pt: "o valor é de outro tipo", en: "the value is of another type"),
            why: LocalizedText(
                pt: "Onde vai um número, uma lista ou sim e não, outra coisa não diz nada.",
                en: "Where a number, a list or yes and no belongs, anything else says nothing."),
            remedy: LocalizedText(pt: "Escreva um valor do tipo pedido.", en: "Write a value of the type asked for.")),
        Finding(
            "unknown-flow",
            LocalizedText(pt: "não existe o fluxo citado", en: "the flow named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { go: -> flow confirmaton }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { go: -> end }
                """),
        Finding(
            "unknown-queue",
            LocalizedText(pt: "não existe a fila citada", en: "the queue named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-call",
            LocalizedText(pt: "não existe a chamada citada", en: "the call named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-connector",
            LocalizedText(pt: "não existe o conector citado", en: "the connector named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-channel",
            LocalizedText(pt: "não existe o canal citado", en: "the channel named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-script",
            LocalizedText(pt: "não existe o script citado", en: "the script named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-hours",
            LocalizedText(pt: "não existe o horário citado", en: "the opening hours named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-template",
            LocalizedText(pt: "não existe o modelo citado", en: "the template named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-provider",
            LocalizedText(pt: "não existe o provedor citado", en: "the provider named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing.")
        ),
        Finding(
            "unknown-step",
            LocalizedText(pt: "não existe o passo citado", en: "the step named here does not exist"),
            why: LocalizedText(pt: "A conversa pararia ali.", en: "The conversation would stop there."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou escreva o que falta.", en: "Mend the name, or write what is missing."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { go: -> b }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { go: -> end }
                """),
        Finding(
            "unknown-kind",
            LocalizedText(
                pt: "este tipo de ação ou de acontecimento não existe", en: "there is no such kind of action or event"),
            why: LocalizedText(
                pt: "Só o que está na referência pode ser feito.", en: "Only what the reference lists can be done."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou veja a referência.", en: "Take the suggestion, or see the reference."),
            bad: """
                format: 1
                rules:
                  greet:
                    on: message
                    do: [{ sey: Oi }]
                """,
            good: """
                format: 1
                rules:
                  greet:
                    on: message
                    do: [{ say: Oi }]
                """),
        Finding(
            "unknown-choice",
            LocalizedText(pt: "não é uma das opções", en: "it is not one of the choices"),
            why: LocalizedText(pt: "A lista é fechada.", en: "The list is closed."),
            remedy: LocalizedText(pt: "Escreva uma das opções mostradas.", en: "Write one of those shown.")),
        Finding(
            "unknown-locale",
            LocalizedText(pt: "este idioma não é conhecido", en: "this language is not known"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-zone",
            LocalizedText(pt: "este fuso não existe", en: "there is no such time zone"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-method",
            LocalizedText(pt: "este método não existe", en: "there is no such method"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-format",
            LocalizedText(pt: "este formato de relatório não existe", en: "there is no such report format"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-type",
            LocalizedText(pt: "este tipo não existe", en: "there is no such type"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-column",
            LocalizedText(pt: "esta coluna não existe", en: "there is no such column"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-total",
            LocalizedText(pt: "este total não existe", en: "there is no such total"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "bad-email",
            LocalizedText(pt: "isto não é um endereço de e-mail", en: "this is no e-mail address"),
            why: LocalizedText(
                pt: "O relatório não chegaria a ninguém.", en: "The report would reach nobody."),
            remedy: LocalizedText(
                pt: "Escreva como `nome@clinica.com.br`.", en: "Write it as `name@clinic.com`.")),
        Finding(
            "unknown-status",
            LocalizedText(pt: "esta situação não existe", en: "there is no such status"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-filter",
            LocalizedText(pt: "este filtro não existe", en: "there is no such filter"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: "{patient.name | uper}" }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: "{patient.name | upper}" }
                """),
        Finding(
            "unknown-receipt",
            LocalizedText(pt: "este recibo não existe", en: "there is no such receipt"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown.")),
        Finding(
            "unknown-appointment-trigger",
            LocalizedText(
                pt: "não se entende o que vem depois de `consulta`", en: "what follows `appointment` is not understood"),
            why: LocalizedText(
                pt: "A lista é fechada, para que um erro de digitação não passe.",
                en: "The list is closed, so that a slip of the finger is not missed."),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou uma das opções mostradas.", en: "Take the suggestion, or one of those shown."),
            bad: """
                format: 1
                flow: main
                on: appointment 48h befor
                steps:
                  a: { say: Oi }
                """,
            good: """
                format: 1
                flow: main
                on: appointment 48h before
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "unknown-field",
            LocalizedText(pt: "este campo não existe", en: "there is no such field"),
            why: LocalizedText(
                pt: "Chaves `{…}` e condições citam campos de uma lista fechada; um errado sairia vazio na mensagem.",
                en:
                    "Braces `{…}` and conditions name fields of a closed list; a wrong one would be empty in the message."
            ),
            remedy: LocalizedText(
                pt: "Use a sugestão, ou veja a lista de campos na referência.",
                en: "Take the suggestion, or see the list of fields in the reference."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: "Olá, {patient.frist_name}" }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: "Olá, {patient.first_name}" }
                """),
        Finding(
            "unknown-intent",
            LocalizedText(
                pt: "esta resposta não é conhecida e não traz palavras",
                en: "this answer is not known and lists no words"),
            why: LocalizedText(
                pt: "Sem palavras ela nunca seria entendida.", en: "Without words it would never be understood."),
            remedy: LocalizedText(
                pt: "Dê-lhe `palavras`, ou use uma intenção conhecida como `confirmar`.",
                en: "Give it `words`, or use a known intent such as `confirm`.")),
    ]
}
