import Core

/// `emit`: lets something happen that other rules wait for.
struct Emit: ActionKind {
    static let description = KindDescription(
        Term("emit", pt: "emita"),
        LocalizedText(
            pt: "faz acontecer um evento que outras regras esperam", en: "makes an event happen that other rules await"
        ),
        parameters: [
            Parameter(
                Term("event", pt: "evento"), .name(.event),
                LocalizedText(pt: "o nome do evento", en: "the event's name")),
            Parameter(
                Term("payload", pt: "dados"), .body, required: false,
                LocalizedText(pt: "o que o evento leva consigo", en: "what the event carries")),
        ],
        shorthand: "event",
        example: """
            format: 1
            rules:
              first-contact:
                on: message
                do:
                  - emit: { event: first-contact, payload: { text: "{message.text}" } }
              note-it:
                on: event first-contact
                do:
                  - note: "{payload.text}"
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        EmitAction(
            name: try arguments.name("event"),
            payload: arguments.has("payload") ? try arguments.body("payload") : .value(.null))
    }
}

private struct EmitAction: Action {
    let name: String
    let payload: TemplateValue

    func perform(in context: inout ActionContext) {
        context.add(.emit(name: name, payload: payload.render(context.scope)))
    }
}
