import Core

/// `note`: a remark for the clinic's staff beside the conversation.
struct Note: ActionKind {
    static let description = KindDescription(
        Term("note", pt: "anote"),
        LocalizedText(
            pt: "anota algo para a equipe na conversa; o paciente não vê",
            en: "leaves staff a note in the conversation; the patient does not see it"),
        parameters: [
            Parameter(Term("text", pt: "texto"), .template, LocalizedText(pt: "a anotação", en: "the note"))
        ],
        shorthand: "text",
        example: """
            format: 1
            rules:
              note-failures:
                on: receipt failed
                do:
                  - note: "Não entregue: {receipt.reason}"
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        NoteAction(text: try arguments.template("text"))
    }
}

private struct NoteAction: Action {
    let text: Template

    func perform(in context: inout ActionContext) {
        context.add(.note(text.render(context.scope)))
    }
}
