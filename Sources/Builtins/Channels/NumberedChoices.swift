import Core

/// Writes choices as lines of text, for channels without buttons.
enum NumberedChoices {
    /// `text`, and below it `1 - Vendas` for each choice that no line of it begins with.
    static func text(_ text: String, _ choices: [OutboundMessage.Choice]) -> String {
        let lines = text.split(whereSeparator: \.isNewline)
        let missing = choices.filter { choice in !lines.contains { offers($0, choice.key) } }
        guard !missing.isEmpty else { return text }
        return ([text] + missing.map { "\($0.key) - \($0.label)" }).joined(separator: "\n")
    }

    private static func offers(_ line: Substring, _ key: String) -> Bool {
        let start = line.drop { $0.isWhitespace || $0 == "*" || $0 == "_" }
        guard start.hasPrefix(key) else { return false }
        guard let next = start.dropFirst(key.count).first else { return true }
        return !next.isLetter && !next.isNumber
    }
}
