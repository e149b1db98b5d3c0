/// What scripts register and are given, beside `chat`: declared once, for editors and for the manual.
package enum ScriptLibrary {
    /// A function at the top of a file: `interpret("late", function(reply) … end)`.
    package struct Registrar: Sendable {
        package let name: String
        package let summary: LocalizedText
        /// What the function that is registered is given and gives back, as editors' annotations write it.
        package let function: String
        package let example: String
    }

    package static let registrars: [Registrar] = [
        Registrar(
            name: "interpret",
            summary: LocalizedText(
                pt: "lê respostas que não foram entendidas: devolve o nome da resposta e o motivo, ou nada",
                en: "reads replies that were not understood: gives the answer's name and the reason, or nothing"),
            function: "fun(reply: reply, facts: facts): string?, string?",
            example: """
                interpret("atraso", function(reply)
                  if reply:has("atras") then return "late", "avisou atraso" end
                end)
                """),
        Registrar(
            name: "condition",
            summary: LocalizedText(
                pt: "uma condição que `lua: nome` usa: devolve verdadeiro ou falso, e o motivo",
                en: "a condition that `lua: name` uses: gives true or false, and the reason"),
            function: "fun(facts: facts): boolean, string?",
            example: """
                condition("manha", function(facts)
                  return (facts["appointment.time"] or "") < "12:00", "consulta de manhã"
                end)
                """),
        Registrar(
            name: "action",
            summary: LocalizedText(
                pt: "uma ação que `lua: nome` faz: devolve o que deve ser feito",
                en: "an action that `lua: name` does: gives what is to be done"),
            function: "fun(given: any, facts: facts): request|request[]|nil",
            example: """
                action("avisar", function(given, facts)
                  return { { kind = "note", text = "Chegou: " .. (facts["patient.name"] or "?") } }
                end)
                """),
        Registrar(
            name: "flow",
            summary: LocalizedText(
                pt: "uma conversa escrita em linha reta, que sobrevive a reinícios",
                en: "a conversation written straight on, which survives restarts"),
            function: "fun(chat: chat): string?",
            example: """
                flow("triagem", function(chat)
                  local name = chat:ask("Qual o nome completo?", { silence = "30m" })
                  return chat:queue("reception")
                end)
                """),
    ]

    /// What an `action` may ask for: the request's kind, and what it takes.
    package static let requests: [(kind: String, fields: [String])] = [
        ("say", ["text"]), ("note", ["text"]), ("log", ["text"]), ("emit", ["event", "payload"]),
        ("set", ["field", "value"]),
        ("start", ["flow"]), ("queue", ["queue"]), ("end", ["outcome"]),
    ]

    /// What `interpret` is given.
    package static let reply: (fields: [ScriptFunction.Value], functions: [ScriptFunction]) = (
        [
            .init("text", .text, LocalizedText(pt: "a resposta como foi escrita", en: "the reply as it was written")),
            .init(
                "folded", .text,
                LocalizedText(
                    pt: "sem acentos nem maiúsculas, um espaço entre palavras",
                    en: "without accents and case, words one space apart")),
        ],
        [
            ScriptFunction(
                "has",
                LocalizedText(
                    pt: "se a frase está na resposta, quaisquer que sejam acentos e maiúsculas",
                    en: "whether the phrase is in the reply, whatever accents and case"),
                parameters: [.init("phrase", .text, LocalizedText(pt: "a frase", en: "the phrase"))],
                results: [.init("found", .boolean, LocalizedText(pt: "se está", en: "whether it is"))],
                example: "if reply:has(\"atras\") then return \"late\" end")
        ]
    )

    /// `text`: what Lua's own `string` does byte by byte, letter by letter.
    package static let text: [ScriptFunction] = [
        textFunction(
            "upper", LocalizedText(pt: "em maiúsculas, com acentos", en: "in capitals, accents too"),
            example: "text.upper(\"josé\") -- JOSÉ"),
        textFunction(
            "lower", LocalizedText(pt: "em minúsculas, com acentos", en: "in small letters, accents too"),
            example: "text.lower(\"JOSÉ\") -- josé"),
        textFunction(
            "capital", LocalizedText(pt: "com a primeira letra maiúscula", en: "with its first letter a capital"),
            example: "text.capital(\"ângela\") -- Ângela"),
        textFunction(
            "trim", LocalizedText(pt: "sem espaços nas pontas", en: "without blanks at its ends"),
            example: "text.trim(\"  Ana \") -- Ana"),
        textFunction(
            "first_name",
            LocalizedText(
                pt: "o primeiro nome, sem título: `Ana` de `Dra. Ana Lima`",
                en: "the first name, without a title: `Ana` of `Dra. Ana Lima`"),
            example: "text.first_name(\"Silva, João\") -- João"),
        textFunction(
            "first", LocalizedText(pt: "as primeiras letras", en: "the first letters"),
            count: LocalizedText(pt: "quantas (1)", en: "how many (1)"), example: "text.first(\"Ângela\", 2) -- Ân"),
        textFunction(
            "last", LocalizedText(pt: "as últimas letras", en: "the last letters"),
            count: LocalizedText(pt: "quantas (1)", en: "how many (1)"), example: "text.last(\"José\", 2) -- sé"),
        ScriptFunction(
            "length", LocalizedText(pt: "quantas letras tem", en: "how many letters it has"),
            parameters: [.init("value", .text, LocalizedText(pt: "o texto", en: "the text"))],
            results: [.init("count", .number, LocalizedText(pt: "quantas", en: "how many"))],
            example: "text.length(\"José\") -- 4"),
    ]

    private static func textFunction(
        _ name: String, _ summary: LocalizedText, count: LocalizedText? = nil, example: String
    ) -> ScriptFunction {
        let value = ScriptFunction.Value("value", .text, LocalizedText(pt: "o texto", en: "the text"))
        let counts = count.map { [ScriptFunction.Value("count", .number, optional: true, $0)] } ?? []
        return ScriptFunction(
            name, summary, parameters: [value] + counts,
            results: [.init("text", .text, LocalizedText(pt: "o texto", en: "the text"))], example: example)
    }
}
