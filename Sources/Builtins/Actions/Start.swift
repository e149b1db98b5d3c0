import Core

/// `start`: sends the conversation to the beginning of a flow.
struct Start: ActionKind {
    static let description = KindDescription(
        Term("start", pt: "inicie"),
        LocalizedText(pt: "começa um fluxo com o contato", en: "starts a flow with the contact"),
        parameters: [
            Parameter(
                Term("flow", pt: "fluxo"), .name(.flow),
                LocalizedText(pt: "o fluxo que começa", en: "the flow that starts"))
        ],
        shorthand: "flow",
        example: """
            format: 1
            rules:
              greet:
                on: message
                when: { waiting: no }
                do:
                  - start: menu
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        Redirect(target: .flow(try arguments.name("flow")))
    }
}
