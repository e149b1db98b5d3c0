import Core

/// `set`: gives fields new values.
struct SetFields: ActionKind {
    static let description = KindDescription(
        Term("set", pt: "defina"),
        LocalizedText(
            pt: "muda a consulta, o contato ou o que o fluxo guarda",
            en: "changes the appointment, the contact or what the flow remembers"),
        parameters: [
            Parameter(
                Term("fields", pt: "campos"), .assignments,
                LocalizedText(
                    pt: "campos e valores: `consulta.situacao`, `contato.nao_quer_mensagens` ou `fluxo.nome`",
                    en: "fields and values: `appointment.status`, `contact.opted_out` or `flow.name`"))
        ],
        shorthand: "fields",
        example: """
            format: 1
            rules:
              rpa-cancels:
                on: endpoint POST /appointments/{id}/cancel
                auth: token rpa
                do:
                  - set: { appointment.status: cancelled, flow.reason: "{body.reason}" }
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        var setters: [FieldSetter] = []
        for assignment in try arguments.assignments("fields") { setters.append(try FieldSetter(assignment)) }
        return SetAction(setters: setters)
    }
}

private struct SetAction: Action {
    let setters: [FieldSetter]

    func perform(in context: inout ActionContext) {
        for setter in setters { setter.perform(in: &context) }
    }
}
