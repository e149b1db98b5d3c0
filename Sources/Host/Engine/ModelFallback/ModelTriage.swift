import Core

/// What a model is asked to sort: words without who wrote them, and the closed choices of each field.
package struct ModelTriage: Sendable, Hashable {
    package static let call = "triage"

    /// Without identities, at most 600 characters.
    package let text: String
    package let fields: [Triage.Field]
    package let askedAt: Instant

    private static let longest = 600

    /// Nil when there is nothing to sort.
    init?(_ triage: Triage, removing identities: IdentityRemoval, at now: Instant) {
        text = String(identities.text(String(triage.text.prefix(Self.longest))).prefix(Self.longest))
        guard text.contains(where: \.isLetter), !triage.fields.isEmpty else { return nil }
        fields = triage.fields
        askedAt = now
    }

    package init?(_ value: Value) {
        guard case .text(let text) = value["text"], case .int(let at) = value["at"],
            case .list(let list) = value["fields"]
        else { return nil }
        self.text = text
        fields = list.compactMap { Triage.Field($0) }
        askedAt = Instant(milliseconds: at)
    }

    package var value: Value {
        ["text": .text(text), "at": .int(askedAt.milliseconds), "fields": .list(fields.map(\.value))]
    }

    package var key: String {
        (["triage", ReplyText.folded(text)] + fields.flatMap { [$0.name] + $0.choices }).joined(separator: "\u{1F}")
    }
}

extension Triage {
    /// Longest free text that is kept.
    private static let longestText = 600

    /// What `said` says of `fields`, and nothing else of it; a fault when a field is missing or not one of its choices.
    package static func labels(_ fields: [Field], in said: Value) -> ModelReading {
        guard let confidence = said["confidence"].share else {
            return .fault(code: "malformed", reason: "no confidence from 0 to 1")
        }
        var labels: [String: String] = [:]
        for field in fields {
            guard case .text(let word) = said[field.name], !word.isEmpty else {
                return .fault(code: "malformed", reason: "no \(field.name)")
            }
            guard field.choices.isEmpty || field.choices.contains(word) else {
                return .fault(code: "unknown-answer", reason: "\(field.name): \(word.prefix(64))")
            }
            labels[field.name] =
                field.choices.isEmpty
                ? word.prefix(longestText).split(whereSeparator: \.isWhitespace).joined(separator: " ") : word
        }
        return .labels(labels, confidence: confidence)
    }
}
