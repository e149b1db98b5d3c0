import Core

/// `on: endpoint`: a robot called an address of ours.
struct EndpointTrigger: TriggerKind {
    static let description = KindDescription(
        Term("endpoint", pt: "endereco"),
        LocalizedText(pt: "quando um robô chama este endereço", en: "when a robot calls this address"),
        parameters: [
            Parameter(
                Term("request", pt: "pedido"), .text,
                LocalizedText(
                    pt: "o método e o caminho, como `POST /appointments/{id}/cancel`",
                    en: "the method and the path, as `POST /appointments/{id}/cancel`"))
        ],
        shorthand: "request",
        example: """
            format: 1
            rules:
              rpa-cancels:
                on: endpoint POST /appointments/{id}/cancel
                auth: token rpa
                do:
                  - set: { appointment.status: cancelled }
                  - respond: { ok: yes }
            """)

    static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]

    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger {
        let parts = words.split(separator: " ")
        guard parts.count == 2, let method = parts.first, let path = parts.last else {
            throw .trigger(
                "endpoint-request", in: words[...], at: mark,
                LocalizedText(
                    pt: "escreva o método e o caminho, como `POST /appointments/{id}/cancel`",
                    en: "write the method and the path, as `POST /appointments/{id}/cancel`"))
        }
        guard methods.contains(String(method)) else { throw unknownMethod(method, mark) }
        return .endpoint(Endpoint(method: String(method), path: try EndpointPath.read(path, at: mark)))
    }

    private static func unknownMethod(_ method: Substring, _ mark: SourceMark) -> Diagnostic {
        .trigger(
            "unknown-method", in: method, at: mark,
            LocalizedText(pt: "não existe o método `\(method)`", en: "there is no method `\(method)`"),
            advice: .suggestion(for: String(method), among: methods)
                ?? LocalizedText(
                    pt: "existem: \(methods.joined(separator: ", "))",
                    en: "there are: \(methods.joined(separator: ", "))"
                ))
    }
}
