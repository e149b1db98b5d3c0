import Core

extension Finding {
    /// Rules: what they wait for, when they hold, what they do.
    static let rules: [Finding] = [
        Finding(
            "missing-on",
            LocalizedText(
                pt: "isto só vale num fluxo que começa por si",
                en: "this only means something in a flow that starts by itself"),
            why: LocalizedText(pt: "Sem `quando` ninguém o começa.", en: "Without `on` nothing starts it."),
            remedy: LocalizedText(pt: "Acrescente `quando`, ou apague a linha.", en: "Add `on`, or delete the line.")),
        Finding(
            "missing-auth",
            LocalizedText(pt: "qualquer um poderia chamar este endereço", en: "anybody could call this endpoint"),
            why: LocalizedText(
                pt: "Um robô desconhecido poderia cancelar consultas.",
                en: "An unknown robot could cancel appointments."),
            remedy: LocalizedText(pt: "Acrescente `autenticacao: token NOME`.", en: "Add `auth: token NAME`."),
            bad: """
                format: 1
                rules:
                  rpa:
                    on: endpoint POST /x
                    do: [{ respond: { ok: yes } }]
                """,
            good: """
                format: 1
                rules:
                  rpa:
                    on: endpoint POST /x
                    auth: token rpa
                    do: [{ respond: { ok: yes } }]
                """),
        Finding(
            "wrong-auth",
            LocalizedText(pt: "não se entende quem pode chamar", en: "who may call is not understood"),
            why: LocalizedText(pt: "Só há `token NOME` e `nenhuma`.", en: "There are only `token NAME` and `none`."),
            remedy: LocalizedText(pt: "Escreva um dos dois.", en: "Write one of the two.")),
        Finding(
            "only-endpoints",
            LocalizedText(
                pt: "isto só vale para endereços que robôs chamam", en: "this only means something for endpoints"),
            why: LocalizedText(
                pt: "Outros acontecimentos não têm quem os chame.", en: "Other events have nobody who calls them."),
            remedy: LocalizedText(pt: "Apague a linha.", en: "Delete the line.")),
        Finding(
            "endpoint-request",
            LocalizedText(
                pt: "depois de `endereco` vão o método e o caminho", en: "a method and a path follow `endpoint`"),
            why: LocalizedText(
                pt: "Sem eles não se sabe que chamada é esta.", en: "Without them nobody knows which call it is."),
            remedy: LocalizedText(pt: "Escreva `endereco POST /caminho`.", en: "Write `endpoint POST /path`.")),
        Finding(
            "endpoint-path",
            LocalizedText(pt: "o caminho não serve", en: "the path will not do"),
            why: LocalizedText(
                pt: "Começa com `/` e tem letras, números, `-`, `_` e `{nomes}`.",
                en: "It begins with `/` and has letters, digits, `-`, `_` and `{names}`."),
            remedy: LocalizedText(pt: "Corrija o caminho.", en: "Mend the path.")),
        Finding(
            "event-name",
            LocalizedText(pt: "depois de `evento` vai o nome dele", en: "the event's name follows `event`"),
            why: LocalizedText(pt: "Um nome, sem espaços.", en: "One name, without blanks."),
            remedy: LocalizedText(pt: "Escreva `evento nome`.", en: "Write `event name`.")),
        Finding(
            "trigger-words",
            LocalizedText(pt: "depois disto não vem nada", en: "nothing follows this"),
            why: LocalizedText(
                pt: "`mensagem` é toda mensagem; o resto vai em `se`.",
                en: "`message` is any message; the rest belongs in `when`."),
            remedy: LocalizedText(pt: "Leve a condição para `se`.", en: "Move the condition to `when`.")),
        Finding(
            "never-fires",
            LocalizedText(pt: "este horário nunca acontece", en: "this schedule never comes"),
            why: LocalizedText(
                pt: "O dia não existe, como 31 de fevereiro: a regra dormiria para sempre.",
                en: "The day does not exist, as 31 February: the rule would sleep for ever."),
            remedy: LocalizedText(pt: "Veja se o mês tem esse dia.", en: "See whether the month has such a day."),
            bad: """
                format: 1
                rules:
                  r:
                    on: schedule day 31 of february at 08:00
                    do: [{ log: x }]
                """,
            good: """
                format: 1
                rules:
                  r:
                    on: schedule day 28 of february at 08:00
                    do: [{ log: x }]
                """),
        Finding(
            "parallel-flow",
            LocalizedText(
                pt: "um contato está numa conversa de cada vez", en: "a contact is in one conversation at a time"),
            why: LocalizedText(
                pt: "Duas conversas ao mesmo tempo misturariam as respostas.",
                en: "Two conversations at once would mix up the answers."),
            remedy: LocalizedText(pt: "Use `fila`, `unica` ou `recomeca`.", en: "Use `queue`, `single` or `restart`.")),
        Finding(
            "rules-together",
            LocalizedText(pt: "duas regras sempre valem juntas", en: "two rules always fire together"),
            why: LocalizedText(
                pt:
                    "Se é para fazer as duas coisas, uma regra basta; se é para escolher, falta o que escolha. Duas que levam o contato a lugares diferentes disputam por ele.",
                en:
                    "If both are to be done, one rule will do; if one is to be chosen, what chooses is missing. Two that lead the contact to different places compete for it."
            ),
            remedy: LocalizedText(
                pt: "Junte as duas, dê-lhes o mesmo `grupo`, ou condições que as separem.",
                en: "Make one of the two, give them the same `group`, or conditions that part them."),
            severity: .warning,
            bad: """
                format: 1
                rules:
                  a:
                    on: event told
                    do: [{ log: x }]
                  b:
                    on: event told
                    do: [{ log: y }]
                """,
            good: """
                format: 1
                rules:
                  a:
                    on: event told
                    do: [{ log: x }, { log: y }]
                """),
        Finding(
            "endless-events",
            LocalizedText(pt: "um evento acaba causando a si mesmo", en: "an event comes to cause itself"),
            why: LocalizedText(
                pt: "As regras se chamam em círculo; só o limite do programa as pára.",
                en: "The rules call each other in a circle; only the host's limit stops them."),
            remedy: LocalizedText(
                pt: "Dê a uma delas uma condição que termine a volta, ou outro nome ao evento.",
                en: "Give one of them a condition that ends the circle, or the event another name."),
            severity: .warning,
            bad: """
                format: 1
                rules:
                  a:
                    on: event told
                    do: [{ emit: told }]
                """,
            good: """
                format: 1
                rules:
                  a:
                    on: event told
                    do: [{ emit: heard }]
                """),
        Finding(
            "without-effect",
            LocalizedText(pt: "esta linha não muda nada", en: "this line changes nothing"),
            why: LocalizedText(pt: "Quem a lê pensaria que sim.", en: "Who reads it would think otherwise."),
            remedy: LocalizedText(pt: "Apague-a.", en: "Delete it."),
            severity: .warning),
        Finding(
            "wrong-action",
            LocalizedText(
                pt: "cada ação é uma palavra com seu argumento", en: "each action is one keyword with its argument"),
            why: LocalizedText(
                pt: "Duas ações na mesma linha não têm ordem.", en: "Two actions in one entry have no order."),
            remedy: LocalizedText(
                pt: "Escreva uma por linha: `- ação: argumento`.", en: "Write one a line: `- action: argument`."),
            bad: """
                format: 1
                rules:
                  r:
                    on: message
                    do: [{ say: Oi, note: x }]
                """,
            good: """
                format: 1
                rules:
                  r:
                    on: message
                    do: [{ say: Oi }, { note: x }]
                """),
        Finding(
            "wrong-condition",
            LocalizedText(pt: "esta condição não se escreve assim", en: "this condition is not written so"),
            why: LocalizedText(
                pt: "A gramática das condições é pequena; `!=` não está nela.",
                en: "The grammar of conditions is small; `!=` is not in it."),
            remedy: LocalizedText(pt: "Escreva `nao: { campo: valor }`.", en: "Write `not: { field: value }`.")),
        Finding(
            "wrong-comparison",
            LocalizedText(pt: "isto não se compara assim", en: "this is not compared so"),
            why: LocalizedText(
                pt: "`<` e `>` são para números e durações.", en: "`<` and `>` are for numbers and lengths of time."),
            remedy: LocalizedText(
                pt: "Escreva só o valor, ou `parece \"…\"`.", en: "Write the value alone, or `like \"…\"`.")),
        Finding(
            "bad-pattern",
            LocalizedText(pt: "a expressão `casa /…/` não serve", en: "the pattern `matches /…/` will not do"),
            why: LocalizedText(pt: "Falta uma barra ou um parêntese.", en: "A slash or a parenthesis is missing."),
            remedy: LocalizedText(pt: "Corrija a expressão.", en: "Mend the pattern.")),
        Finding(
            "not-settable",
            LocalizedText(pt: "este campo não pode receber valor", en: "this field cannot be given a value"),
            why: LocalizedText(
                pt: "Ele vem do hospital, do provedor ou do paciente.",
                en: "It comes from the hospital, the provider or the patient."),
            remedy: LocalizedText(pt: "Guarde o seu em `fluxo.nome`.", en: "Keep yours in `flow.name`."),
            bad: """
                format: 1
                rules:
                  r:
                    on: message
                    do: [{ set: { patient.name: Ana } }]
                """,
            good: """
                format: 1
                rules:
                  r:
                    on: message
                    do: [{ set: { flow.name: Ana } }]
                """),
        Finding(
            "not-yes-or-no",
            LocalizedText(pt: "este campo só recebe sim ou não", en: "this field takes only yes or no"),
            why: LocalizedText(pt: "Outro valor não diria nada.", en: "Another value would say nothing."),
            remedy: LocalizedText(pt: "Escreva `sim` ou `não`.", en: "Write `yes` or `no`.")),
        Finding(
            "wrong-call",
            LocalizedText(pt: "não se diz o conector e a chamada", en: "the connector and the call are not named"),
            why: LocalizedText(
                pt: "Uma chamada é de um conector: `tazi.desmarcar`.",
                en: "A call belongs to a connector: `tazi.cancel`."),
            remedy: LocalizedText(pt: "Escreva `conector.chamada`.", en: "Write `connector.call`.")),
        Finding(
            "call-name",
            LocalizedText(pt: "não se diz o conector e a chamada", en: "the connector and the call are not named"),
            why: LocalizedText(
                pt: "Uma chamada é de um conector: `tazi.desmarcar`.",
                en: "A call belongs to a connector: `tazi.cancel`."),
            remedy: LocalizedText(pt: "Escreva `conector.chamada`.", en: "Write `connector.call`.")),
        Finding(
            "triage-fields",
            LocalizedText(pt: "os campos da triagem não servem", en: "the triage's fields will not do"),
            why: LocalizedText(
                pt: "Cada campo tem uma lista de rótulos, ou `texto`.",
                en: "Each field has a list of labels, or `text`."),
            remedy: LocalizedText(pt: "Corrija os campos.", en: "Mend the fields.")),
        Finding(
            "report-shape",
            LocalizedText(pt: "o relatório não tem esta forma", en: "a report has not this shape"),
            why: LocalizedText(
                pt: "São títulos com situações, e colunas conhecidas.",
                en: "It has headings with statuses, and known columns."),
            remedy: LocalizedText(
                pt: "Veja o exemplo de `relatorio` na referência.", en: "See the example of `report` in the reference.")
        ),
    ]
}
