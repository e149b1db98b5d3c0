import Core

/// `respond`: what the robot that called an endpoint is answered.
struct Respond: ActionKind {
    static let description = KindDescription(
        Term("respond", pt: "responda"),
        LocalizedText(pt: "responde ao robô que chamou o endereço", en: "answers the robot that called the endpoint"),
        parameters: [
            Parameter(
                Term("body", pt: "corpo"), .body, LocalizedText(pt: "o JSON da resposta", en: "the answer's JSON")),
            Parameter(
                Term("status", pt: "codigo"), .integer(200...599), required: false,
                LocalizedText(pt: "o código HTTP; 200 se não for dito", en: "the HTTP status; 200 unless it is said")),
        ],
        shorthand: "body",
        example: """
            format: 1
            rules:
              rpa-cancels:
                on: endpoint POST /appointments/{id}/cancel
                auth: token rpa
                do:
                  - respond: { body: { ok: yes, id: "{appointment.external_id}" }, status: 202 }
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        RespondAction(body: try arguments.body("body"), status: arguments.integer("status", default: 200))
    }
}

private struct RespondAction: Action {
    let body: TemplateValue
    let status: Int

    func perform(in context: inout ActionContext) {
        context.add(.respond(EndpointResponse(status: status, body: body.render(context.scope))))
    }
}
