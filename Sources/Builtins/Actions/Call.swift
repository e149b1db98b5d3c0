import Core

/// `call`: asks another system, and does not wait for its answer.
struct Call: ActionKind {
    static let description = KindDescription(
        Term("call", pt: "chame"),
        LocalizedText(
            pt: "chama outro sistema, sem esperar a resposta",
            en: "calls another system without waiting for its answer"),
        parameters: [
            Parameter(
                Term("name", pt: "nome"), .name(.call),
                LocalizedText(pt: "a chamada, como `conector.chamada`", en: "the call, as `connector.call`"))
        ],
        shorthand: "name",
        example: """
            format: 1
            rules:
              tell-the-hospital:
                on: appointment cancelled
                do:
                  - call: tazi.cancel
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        let name = try arguments.name("name")
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let connector = parts.first, let call = parts.last, !connector.isEmpty, !call.isEmpty
        else {
            throw Diagnostic(
                "call-name", at: arguments.mark, length: name.count,
                LocalizedText(
                    pt: "`\(name)` não é uma chamada: escreva `conector.chamada`",
                    en: "`\(name)` is not a call: write `connector.call`"))
        }
        return CallAction(plan: CallPlan(connector: String(connector), call: String(call), mark: arguments.mark))
    }
}

private struct CallAction: Action {
    let plan: CallPlan

    func perform(in context: inout ActionContext) {
        _ = context.call(plan, awaitedBy: nil)
    }
}
