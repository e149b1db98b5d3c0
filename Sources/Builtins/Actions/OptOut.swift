import Core

/// `opt_out`: the contact wants no more messages; an open conversation ends.
struct OptOut: ActionKind {
    static let description = KindDescription(
        Term("opt_out", pt: "cancelar_mensagens"),
        LocalizedText(
            pt: "o contato não recebe mais mensagens; a conversa aberta termina",
            en: "the contact gets no more messages; an open conversation ends"),
        parameters: [
            Parameter(
                Term("from", pt: "de"), .choice([Term("all", pt: "todas")]),
                LocalizedText(pt: "quais mensagens; por enquanto, `todas`", en: "which messages; for now, `all`"))
        ],
        shorthand: "from",
        example: """
            format: 1
            rules:
              stop:
                on: message
                when: { message.text: like "parar" }
                do:
                  - opt_out: all
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        _ = try arguments.choice("from")
        return OptOutAction()
    }
}

private struct OptOutAction: Action {
    static let outcome = "opted-out"

    func perform(in context: inout ActionContext) {
        context.setOptedOut(true)
        guard let run = context.state.run, run.phase != .ended else { return }
        context.redirect = .end(outcome: Self.outcome)
    }
}
