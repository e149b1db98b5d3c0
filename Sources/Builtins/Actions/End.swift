import Core

/// `end`: closes the conversation.
struct End: ActionKind {
    static let description = KindDescription(
        Term("end", pt: "encerre"),
        LocalizedText(pt: "encerra a conversa", en: "ends the conversation"),
        parameters: [
            Parameter(
                Term("outcome", pt: "resultado"), .name(.outcome),
                LocalizedText(pt: "como terminou, em uma palavra", en: "how it ended, in a word"))
        ],
        shorthand: "outcome",
        example: """
            format: 1
            rules:
              close-when-cancelled:
                on: appointment cancelled
                do:
                  - end: cancelled
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        Redirect(target: .end(outcome: try arguments.name("outcome")))
    }
}
