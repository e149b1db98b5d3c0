import Core

/// `triage`: has a model sort words by closed choices, and lets an event happen either way.
struct TriageWords: ActionKind {
    static let description = KindDescription(
        Term("triage", pt: "triagem"),
        LocalizedText(
            pt: "pede ao modelo que classifique um texto; depois, com ou sem ele, faz acontecer um evento",
            en: "asks the model to sort a text; then, with its help or without, makes an event happen"),
        parameters: [
            Parameter(Term("text", pt: "texto"), .template, LocalizedText(pt: "o que classificar", en: "what to sort")),
            Parameter(
                Term("event", pt: "evento"), .name(.event),
                LocalizedText(
                    pt: "o evento que vem depois; `dados.por` diz `model` ou `local`",
                    en: "the event that follows; `payload.by` says `model` or `local`")),
            Parameter(
                Term("fields", pt: "campos"), .body,
                LocalizedText(
                    pt: "o que descobrir: uma lista de escolhas, ou `texto`",
                    en: "what to find out: a list of choices, or `text`")),
        ],
        example: """
            format: 1
            rules:
              sort-it:
                on: message
                do:
                  - triage: { text: "{message.text}", event: sorted, fields: { priority: [high, normal] } }
              note-it:
                on: event sorted
                do:
                  - note: "{payload.by}: {payload.priority}"
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        guard case .map(let entries) = try arguments.body("fields"), (1...8).contains(entries.count) else {
            throw .triageFields(arguments.mark)
        }
        var fields: [Triage.Field] = []
        for entry in entries {
            guard !["by", "text", "confidence"].contains(entry.key), let choices = choices(entry.value) else {
                throw .triageFields(arguments.mark)
            }
            fields.append(Triage.Field(name: entry.key, choices: choices))
        }
        return TriageAction(
            text: try arguments.template("text"), event: try arguments.name("event"),
            fields: fields.sorted { $0.name < $1.name })
    }

    /// None for a free text; nil for what is neither that nor a list of words.
    private static func choices(_ value: TemplateValue) -> [String]? {
        switch value {
        case .text(let template):
            return ["text", "texto"].contains(template.literal) ? [] : nil
        case .list(let list):
            let words = list.compactMap { item -> String? in
                guard case .text(let template) = item else { return nil }
                return template.literal
            }
            return words.count == list.count && (2...40).contains(words.count) ? words : nil
        case .value, .map: return nil
        }
    }
}

private struct TriageAction: Action {
    let text: Template
    let event: String
    let fields: [Triage.Field]

    /// Only says what is wanted; the engine asks when the event has been dealt with.
    func perform(in context: inout ActionContext) {
        guard context.state.run != nil else {
            return context.trace.add(.fault(code: "no-conversation", words: .nothingToSort, mark: text.mark))
        }
        let wish = Triage(text: text.render(context.scope), event: event, fields: fields)
        context.state.run?.memory.triage = wish
        context.scope.run = context.state.run
    }
}

extension Diagnostic {
    fileprivate static func triageFields(_ mark: SourceMark) -> Diagnostic {
        Diagnostic(
            "triage-fields", at: mark,
            LocalizedText(
                pt:
                    "`campos` quer de 1 a 8 nomes (menos `by`, `text` e `confidence`), cada um com 2 a 40 palavras ou `texto`",
                en: "`fields` wants 1 to 8 names (not `by`, `text`, `confidence`), each with 2 to 40 words or `text`"))
    }
}

extension LocalizedText {
    fileprivate static let nothingToSort = LocalizedText(
        pt: "não há conversa em andamento para a triagem", en: "no conversation is going on that could be sorted")
}
