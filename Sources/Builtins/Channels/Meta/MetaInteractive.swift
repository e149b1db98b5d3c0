import Core

/// Choices as WhatsApp draws them: up to three buttons, or one list.
struct MetaInteractive {
    /// Of a message with buttons or a list.
    private static let longestBody = 1024
    private static let longestID = 256

    let value: Value

    /// Nil when the choices do not fit either.
    init?(_ text: String, _ choices: [OutboundMessage.Choice], _ language: UserLanguage) {
        let limits = Meta.limits
        let longest = choices.map(\.label.utf16.count).max() ?? 0
        guard !choices.isEmpty, text.utf16.count <= Self.longestBody, Self.areDistinct(choices) else { return nil }
        if choices.count <= limits.buttons, longest <= limits.buttonCharacters {
            value = Self.buttons(text, choices)
        } else if choices.count <= limits.listRows, longest <= limits.listRowCharacters {
            value = Self.list(text, choices, language)
        } else {
            return nil
        }
    }

    private static func areDistinct(_ choices: [OutboundMessage.Choice]) -> Bool {
        Set(choices.map(\.label)).count == choices.count && Set(choices.map(\.key)).count == choices.count
            && choices.allSatisfy { !$0.label.isEmpty && !$0.key.isEmpty && $0.key.utf8.count <= longestID }
    }

    private static func buttons(_ text: String, _ choices: [OutboundMessage.Choice]) -> Value {
        let buttons = choices.map { choice -> Value in
            ["type": "reply", "reply": ["id": .text(choice.key), "title": .text(choice.label)]]
        }
        return ["type": "button", "body": ["text": .text(text)], "action": ["buttons": .list(buttons)]]
    }

    private static func list(_ text: String, _ choices: [OutboundMessage.Choice], _ language: UserLanguage) -> Value {
        let rows = choices.map { choice -> Value in ["id": .text(choice.key), "title": .text(choice.label)] }
        let open = LocalizedText(pt: "Ver opções", en: "See options")[language]
        return [
            "type": "list", "body": ["text": .text(text)],
            "action": ["button": .text(open), "sections": [["rows": .list(rows)]]],
        ]
    }
}
