import Core

/// Words that mean an answer here and an interrupt everywhere: the answer would never be heard.
enum ShadowedAnswers: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        var owners: [String: InterruptDraft] = [:]
        var intents: [String: InterruptDraft] = [:]
        for draft in loaded.interrupts {
            for words in draft.interrupt.words { owners[Folding.fold(words.text)] = draft }
            for intent in draft.interrupt.intents { intents[intent] = draft }
        }
        guard !owners.isEmpty || !intents.isEmpty else { return }
        for flow in loaded.flows {
            for step in flow.steps {
                for answer in step.answers { check(answer, in: step.section.file, owners, intents) }
            }
        }
    }

    private static func check(
        _ answer: Answer, in file: FileContext, _ owners: [String: InterruptDraft],
        _ intents: [String: InterruptDraft]
    ) {
        if let draft = intents[answer.name], answer.keys.isEmpty {
            let place = Place(answer.mark, length: answer.name.unicodeScalars.count)
            file.report(.shadowed(answer.name, draft.interrupt.name, at: place, by: draft.place.mark))
        }
        let title = answer.title.map { [PlacedWords(text: $0, mark: answer.mark)] } ?? []
        for words in answer.words + title {
            guard let draft = owners[Folding.fold(words.text)] else { continue }
            let length = words.mark == answer.mark ? (answer.keys.first ?? "").count : words.text.unicodeScalars.count
            file.report(
                .shadowed(words.text, draft.interrupt.name, at: Place(words.mark, length: length), by: draft.place.mark)
            )
        }
    }
}
