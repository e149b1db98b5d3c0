/// What `chat` offers a conversation written in Lua: `flow("name", function(chat) … end)`.
///
/// The one declaration from which the bindings, the manual and the annotations for editors are made.
package enum ChatVocabulary {
    package static let functions: [ScriptFunction] = questions + deeds + values + endings

    /// Fields of `chat` itself, all texts, beside the tables of `fieldFamilies`.
    package static let fields: [ScriptFunction.Value] = [
        .init(
            "now", .text,
            LocalizedText(
                pt: "dia e hora na clínica quando chegou a última resposta, `2026-11-25 10:00`",
                en: "day and time at the clinic when the last answer came, `2026-11-25 10:00`")),
        .init(
            "today", .text,
            LocalizedText(pt: "o dia na clínica, `2026-11-25`", en: "the day at the clinic, `2026-11-25`")),
    ]

    /// Tables of `chat` with fields of the catalog as they were when the conversation began: `chat.patient.name`.
    package static let fieldFamilies = ["patient", "contact", "appointment", "clinic"]

    package static func function(_ name: String) -> ScriptFunction? { byName[name] }

    private static let byName = Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let text = ScriptFunction.Value(
        "text", .text, LocalizedText(pt: "o que se diz; `{nome}` é trocado", en: "what is said; `{name}` is filled in"))

    private static let textValues = ScriptFunction.Value(
        "values", .settings, optional: true,
        LocalizedText(pt: "valores para as chaves do texto", en: "values for the braces of the text"))

    private static let settings = ScriptFunction.Value(
        "settings", .settings, optional: true,
        LocalizedText(
            pt: "os ajustes abaixo, e valores para as chaves do texto",
            en: "the settings below, and values for the braces of the text"))

    private static let silence: [ScriptFunction.Value] = [
        .init(
            "silence", .text, optional: true,
            LocalizedText(
                pt: "quanto se espera a resposta (`12h`); depois a conversa termina como `no-reply`",
                en: "how long the answer is waited for (`12h`); then the conversation ends as `no-reply`")),
        .init(
            "optional", .boolean, optional: true,
            LocalizedText(
                pt: "o silêncio não termina a conversa: volta `nil, \"silence\"`",
                en: "silence does not end the conversation: it gives `nil, \"silence\"`")),
    ]

    private static let unclear: [ScriptFunction.Value] = [
        .init(
            "unclear", .text, optional: true,
            LocalizedText(pt: "o que se diz quando não se entendeu", en: "what is said when it was not understood")),
        .init(
            "times", .number, optional: true,
            LocalizedText(
                pt: "quantas vezes se pergunta de novo (2); depois a conversa vai para a recepção",
                en: "how often it is asked again (2); then the conversation goes to reception")),
    ]

    private static let template = ScriptFunction.Value(
        "template", .text, optional: true,
        LocalizedText(
            pt: "o modelo aprovado que se envia com a janela de 24 horas fechada",
            en: "the approved template that is sent while the 24-hour window is shut"))

    private static func orSilence(_ kind: ScriptFunction.Kind, _ name: String, _ summary: LocalizedText)
        -> [ScriptFunction.Value]
    {
        [
            .init(name, kind, optional: true, summary),
            .init(
                "reason", .text, optional: true,
                LocalizedText(
                    pt: "`silence`, quando `optional` e ninguém respondeu",
                    en: "`silence`, when `optional` and nobody answered")
            ),
        ]
    }

    private static let questions: [ScriptFunction] = [
        ScriptFunction(
            "ask",
            LocalizedText(pt: "pergunta e espera uma resposta escrita", en: "asks and waits for a written answer"),
            parameters: [text, settings], settings: silence + unclear + [template],
            results: orSilence(
                .text, "answer", LocalizedText(pt: "o que o paciente escreveu", en: "what the patient wrote")),
            waits: true, example: #"local name = chat:ask("Qual o nome completo?", { silence = "30m" })"#),
        ScriptFunction(
            "ask_date", LocalizedText(pt: "pergunta por um dia", en: "asks for a day"),
            parameters: [text, settings],
            settings: [
                .init(
                    "before", .text, optional: true,
                    LocalizedText(pt: "o dia deve ser anterior a este", en: "the day must be earlier than this one")),
                .init(
                    "after", .text, optional: true,
                    LocalizedText(pt: "o dia deve ser posterior a este", en: "the day must be later than this one")),
            ] + silence + unclear + [template],
            results: orSilence(.text, "date", LocalizedText(pt: "o dia, `1990-05-02`", en: "the day, `1990-05-02`")),
            waits: true, example: #"local birth = chat:ask_date("Data de nascimento?", { before = chat.now })"#),
        ScriptFunction(
            "choose",
            LocalizedText(
                pt: "mostra opções (botões, lista ou números) e espera uma escolha",
                en: "shows options (buttons, a list or numbers) and waits for a choice"),
            parameters: [
                text,
                .init(
                    "options", .list,
                    LocalizedText(
                        pt: "textos, ou `{ value = \"am\", title = \"Manhã\", words = { \"cedo\" } }`",
                        en: "texts, or `{ value = \"am\", title = \"Morning\", words = { \"early\" } }`")),
                settings,
            ], settings: silence + unclear + [template],
            results: orSilence(
                .text, "value",
                LocalizedText(pt: "o texto ou o `value` da opção", en: "the option's text or its `value`")),
            waits: true, example: #"local period = chat:choose("Qual período?", { "Manhã", "Tarde" })"#),
        ScriptFunction(
            "confirm", LocalizedText(pt: "pergunta sim ou não", en: "asks yes or no"), parameters: [text, settings],
            settings: silence + unclear + [template],
            results: orSilence(.boolean, "agreed", LocalizedText(pt: "se disse sim", en: "whether it was yes")),
            waits: true,
            example: #"if chat:confirm("Cancelar mesmo?") then chat:call("tazi.cancel") end"#),
    ]

    private static let deeds: [ScriptFunction] = [
        ScriptFunction(
            "say", LocalizedText(pt: "envia uma mensagem", en: "sends a message"), parameters: [text, textValues],
            settings: [template], example: #"chat:say("Olá, {name}!", { name = found.name })"#),
        ScriptFunction(
            "call",
            LocalizedText(
                pt:
                    "chama outro sistema e espera; o que não tem volta só logo depois de um `confirm` respondido com sim",
                en:
                    "calls another system and waits; what cannot be undone only right after a `confirm` answered with yes"
            ),
            parameters: [
                .init("call", .text, LocalizedText(pt: "`conector.chamada`", en: "`connector.call`")),
                .init(
                    "values", .settings, optional: true,
                    LocalizedText(
                        pt: "o corpo, ou os `{flow.nome}` do corpo e do endereço declarados",
                        en: "the body, or the `{flow.name}` of the body and path that are declared")),
            ],
            results: [
                .init(
                    "answer", .any, optional: true,
                    LocalizedText(
                        pt: "o que o sistema respondeu; `nil` se falhou",
                        en: "what the system answered; `nil` on failure")
                ),
                .init(
                    "reason", .text, optional: true,
                    LocalizedText(pt: "o código da falha, `http-404`", en: "the failure's code, `http-404`")),
            ], waits: true, example: #"local found, reason = chat:call("tazi.find_patient", { name = name })"#),
        ScriptFunction(
            "sleep", LocalizedText(pt: "espera um tempo", en: "lets time pass"),
            parameters: [.init("span", .text, LocalizedText(pt: "quanto, `2h`", en: "how long, `2h`"))], waits: true,
            example: #"chat:sleep("2h")"#),
        ScriptFunction(
            "note", LocalizedText(pt: "anota no contato", en: "leaves a note on the contact"),
            parameters: [text, textValues],
            example: #"chat:note("Prefere a manhã.")"#),
        ScriptFunction(
            "log", LocalizedText(pt: "escreve no registro do servidor", en: "writes to the host's log"),
            parameters: [text, textValues], example: #"chat:log("triagem: {name}", { name = name })"#),
        ScriptFunction(
            "emit",
            LocalizedText(pt: "causa um acontecimento, que regras tratam", en: "causes an event, which rules answer"),
            parameters: [
                .init("event", .text, LocalizedText(pt: "o nome", en: "its name")),
                .init("payload", .any, optional: true, LocalizedText(pt: "o que leva", en: "what it carries")),
            ], example: #"chat:emit("triaged", { area = "cardio" })"#),
    ]

    private static let values: [ScriptFunction] = [
        ScriptFunction(
            "get", LocalizedText(pt: "lê um campo como está agora", en: "reads a field as it is now"),
            parameters: [.init("field", .text, LocalizedText(pt: "o nome do campo", en: "the field's name"))],
            results: [.init("value", .any, optional: true, LocalizedText(pt: "o valor", en: "the value"))],
            example: #"if chat:get("appointment.status") == "confirmed" then return end"#),
        ScriptFunction(
            "set",
            LocalizedText(
                pt: "dá um valor a `flow.…`, `appointment.status` ou `contact.opted_out`",
                en: "gives a value to `flow.…`, `appointment.status` or `contact.opted_out`"),
            parameters: [
                .init("field", .text, LocalizedText(pt: "o nome do campo", en: "the field's name")),
                .init("value", .any, LocalizedText(pt: "o valor", en: "the value")),
            ], example: #"chat:set("flow.period", period)"#),
        ScriptFunction(
            "random",
            LocalizedText(
                pt: "sorteia um número de 1 a `most`, o mesmo em cada repetição",
                en: "draws a number from 1 to `most`, the same in every replay"),
            parameters: [.init("most", .number, LocalizedText(pt: "o maior", en: "the largest"))],
            results: [.init("number", .number, LocalizedText(pt: "o número", en: "the number"))],
            example: "local n = chat:random(6)"),
    ]

    private static let endings: [ScriptFunction] = [
        ScriptFunction(
            "queue",
            LocalizedText(pt: "entrega a conversa a uma fila de pessoas", en: "hands the conversation to people"),
            parameters: [.init("queue", .text, LocalizedText(pt: "o nome da fila", en: "the queue's name"))],
            ends: true,
            example: #"return chat:queue("reception")"#),
        ScriptFunction(
            "finish", LocalizedText(pt: "termina a conversa", en: "ends the conversation"),
            parameters: [
                .init(
                    "outcome", .text, optional: true,
                    LocalizedText(pt: "como terminou (`done`)", en: "how it ended (`done`)"))
            ], ends: true, example: #"return chat:finish("triaged")"#),
        ScriptFunction(
            "start", LocalizedText(pt: "continua em outro fluxo", en: "goes on in another flow"),
            parameters: [.init("flow", .text, LocalizedText(pt: "o nome do fluxo", en: "the flow's name"))], ends: true,
            example: #"return chat:start("menu")"#),
    ]
}
