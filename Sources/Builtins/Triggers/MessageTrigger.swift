import Core

/// `on: message`: a patient wrote.
struct MessageTrigger: TriggerKind {
    static let description = KindDescription(
        Term("message", pt: "mensagem"),
        LocalizedText(pt: "quando o paciente escreve", en: "when a patient writes"),
        parameters: [],
        example: """
            format: 1
            rules:
              greet:
                on: message
                when: { waiting: no }
                do:
                  - start: menu
            """)

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        guard words.isEmpty else {
            throw .trigger(
                "trigger-words", in: words[...], at: mark,
                LocalizedText(pt: "depois de `mensagem` não vem nada", en: "nothing follows `message`"))
        }
        return .message
    }
}
