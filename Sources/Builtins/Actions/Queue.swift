import Core

/// `queue`: hands the conversation to people.
struct Queue: ActionKind {
    static let description = KindDescription(
        Term("queue", pt: "fila"),
        LocalizedText(
            pt: "entrega a conversa a uma fila de atendimento", en: "hands the conversation to a queue of people"),
        parameters: [
            Parameter(
                Term("name", pt: "nome"), .name(.queue),
                LocalizedText(pt: "a fila que recebe", en: "the queue that takes it"))
        ],
        shorthand: "name",
        example: """
            format: 1
            rules:
              tell-reception-of-failures:
                on: receipt failed
                do:
                  - queue: reception
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        Redirect(target: .queue(try arguments.name("name")))
    }
}
