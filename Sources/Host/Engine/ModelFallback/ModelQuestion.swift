import Core

/// What a model is asked about a reply: the question's ways out, and the words without who wrote them.
package struct ModelQuestion: Sendable, Hashable {
    /// One way out of the question.
    package struct Choice: Sendable, Hashable {
        package let name: String
        /// Its option's text, or some of its words; empty when the name says it.
        package let meaning: String
    }

    /// The connector such a job names; no tenant can give one that name.
    package static let connector = ModelReadingRequest.connector
    package static let call = "read"
    /// What the model answers when the reply is none of the choices.
    package static let noAnswer = "none"

    /// Without identities, at most 600 characters.
    package let reply: String
    /// What the step asked, its fields named instead of filled in.
    package let asked: String
    package let choices: [Choice]
    package let askedAt: Instant

    private static let longest = 600
    private static let longestMeaning = 120

    /// Nil when there is nothing to read.
    init?(_ text: String, _ step: Step, _ question: Question, removing identities: IdentityRemoval, at now: Instant) {
        reply = String(identities.text(String(text.prefix(Self.longest))).prefix(Self.longest))
        guard reply.contains(where: { $0.isLetter || $0.isNumber }), !question.answers.isEmpty else { return nil }
        asked = step.say.map(Self.outline) ?? step.name
        choices = question.answers.map { answer in
            let words = ([answer.title].compactMap(\.self) + answer.words.map(\.text)).joined(separator: "; ")
            return Choice(name: answer.name, meaning: String(words.prefix(Self.longestMeaning)))
        }
        askedAt = now
    }

    private static func outline(_ template: Template) -> String {
        let text = template.pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field, _): "[\(field.name)]"
            }
        }
        return String(text.joined().prefix(longest))
    }

    /// The same for two replies that differ only in case, accents and signs, to the same question.
    package var key: String {
        ([ReplyText.folded(reply), asked] + choices.flatMap { [$0.name, $0.meaning] }).joined(separator: "\u{1F}")
    }
}

extension ModelQuestion {
    package var value: Value {
        [
            "reply": .text(reply), "asked": .text(asked), "at": .int(askedAt.milliseconds),
            "choices": .list(choices.map { ["name": .text($0.name), "meaning": .text($0.meaning)] }),
        ]
    }

    package init?(_ value: Value) {
        guard case .text(let reply) = value["reply"], case .text(let asked) = value["asked"],
            case .int(let at) = value["at"], case .list(let list) = value["choices"]
        else { return nil }
        self.reply = reply
        self.asked = asked
        askedAt = Instant(milliseconds: at)
        choices = list.compactMap { item in
            guard case .text(let name) = item["name"], case .text(let meaning) = item["meaning"] else { return nil }
            return Choice(name: name, meaning: meaning)
        }
    }
}
