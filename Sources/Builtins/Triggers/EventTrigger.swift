import Core

/// `on: event`: another rule emitted something.
struct EventTrigger: TriggerKind {
    static let description = KindDescription(
        Term("event", pt: "evento"),
        LocalizedText(pt: "quando outra regra emite este evento", en: "when another rule emits this event"),
        parameters: [
            Parameter(Term("name", pt: "nome"), .text, LocalizedText(pt: "o nome do evento", en: "the event's name"))
        ],
        shorthand: "name",
        example: """
            format: 1
            rules:
              first-contact:
                on: message
                do:
                  - emit: first-contact
              note-it:
                on: event first-contact
                do:
                  - note: "primeiro contato"
            """)

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        guard !words.isEmpty, !words.contains(" ") else {
            throw .trigger(
                "event-name", in: words[...], at: mark,
                LocalizedText(
                    pt: "depois de `evento` vem o nome dele, sem espaços",
                    en: "the event's name follows `event`, without spaces"))
        }
        return .emitted(words)
    }
}
