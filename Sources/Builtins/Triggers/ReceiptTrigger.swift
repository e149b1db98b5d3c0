import Core

/// `on: receipt`: the provider says what became of a message.
struct ReceiptTrigger: TriggerKind {
    static let description = KindDescription(
        Term("receipt", pt: "recibo"),
        LocalizedText(
            pt: "quando o provedor diz o que houve com uma mensagem",
            en: "when the provider says what became of a message"),
        parameters: [
            Parameter(
                Term("status", pt: "situacao"), .choice([any] + DeliveryStatus.allCases.map(\.name)),
                LocalizedText(pt: "até onde a mensagem chegou", en: "how far the message got"))
        ],
        shorthand: "status",
        example: """
            format: 1
            rules:
              note-failures:
                on: receipt failed
                do:
                  - note: "Não entregue: {receipt.reason}"
            """)

    private static let any = Term("any", pt: "qualquer")

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        if any.matches(words) { return .receipt(nil) }
        if let status = DeliveryStatus.allCases.first(where: { $0.name.matches(words) }) { return .receipt(status) }
        let known = [any] + DeliveryStatus.allCases.map(\.name)
        throw .trigger(
            "unknown-receipt", in: words[...], at: mark,
            LocalizedText(pt: "não existe o recibo `\(words)`", en: "there is no receipt `\(words)`"),
            advice: .suggestion(for: words, among: known.flatMap { [$0.en, $0.pt] })
                ?? LocalizedText(
                    pt: "existem: \(known.map(\.pt).joined(separator: ", "))",
                    en: "there are: \(known.map(\.en).joined(separator: ", "))"))
    }

    static func spelled(_ words: String) -> LocalizedText {
        let terms = [any] + DeliveryStatus.allCases.map(\.name)
        return terms.first { $0.matches(words) }?.words ?? LocalizedText(pt: words, en: words)
    }
}
