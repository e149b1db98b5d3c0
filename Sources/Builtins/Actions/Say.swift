import Core

/// `say`: one message to the contact this event is about.
struct Say: ActionKind {
    static let description = KindDescription(
        Term("say", pt: "diga"),
        LocalizedText(pt: "envia uma mensagem ao contato", en: "sends the contact a message"),
        parameters: [
            Parameter(
                Term("text", pt: "texto"), .template, LocalizedText(pt: "o texto da mensagem", en: "the message's text")
            )
        ],
        shorthand: "text",
        example: """
            format: 1
            rules:
              greet:
                on: message
                do:
                  - say: "Olá, {contact.name}!"
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        SayAction(text: try arguments.template("text"))
    }
}

private struct SayAction: Action {
    let text: Template

    func perform(in context: inout ActionContext) {
        context.say(text.render(context.scope))
    }
}
