import Core

/// `lua`: asks an action written in Lua what is to be done, and does it.
struct RunScript: ActionKind {
    static let description = KindDescription(
        "lua",
        LocalizedText(
            pt: "executa uma ação escrita em Lua, registrada com `action(\"nome\", …)`",
            en: "runs an action written in Lua, registered with `action(\"name\", …)`"),
        parameters: [
            Parameter(
                "script", .name(.script),
                LocalizedText(pt: "o nome com que foi registrada", en: "the name it was registered under")
            ),
            Parameter(
                Term("with", pt: "com"), .body, required: false,
                LocalizedText(pt: "o que ela recebe", en: "what it is given")),
        ],
        shorthand: "script",
        example: """
            format: 1
            rules:
              delays:
                on: message
                when: { message.text: like "atraso" }
                do:
                  - lua: { script: tell-of-delay, with: { text: "{message.text}" } }
            """)

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        ScriptAction(
            name: try arguments.name("script"),
            arguments: arguments.has("with") ? try arguments.body("with") : .value(.null))
    }
}

private struct ScriptAction: Action {
    let name: String
    let arguments: TemplateValue

    func perform(in context: inout ActionContext) {
        do {
            let requests = try context.scripts.action(
                name, arguments: arguments.render(context.scope), scope: context.scope)
            for request in requests { ScriptRequest(request).perform(in: &context) }
        } catch {
            let words = LocalizedText(
                pt: "o script falhou: \(error.message)", en: "the script failed: \(error.message)")
            context.trace.add(.fault(code: "script-" + error.code, words: words, mark: error.mark ?? context.mark))
            context.hasFailed = true
        }
    }
}

/// One thing a script asks for: `{ kind = "say", text = "…" }`.
private struct ScriptRequest {
    private let request: Value

    init(_ request: Value) { self.request = request }

    private func text(_ name: String) -> String { request[name].display }

    func perform(in context: inout ActionContext) {
        switch request["kind"].display {
        case "say": context.say(text("text"))
        case "note": context.add(.note(text("text")))
        case "log": context.add(.log(LogLine(.info, text("text"))))
        case "emit": context.add(.emit(name: text("event"), payload: request["payload"]))
        case "set": set(in: &context)
        case "start": context.redirect = .flow(text("flow"))
        case "queue": context.redirect = .queue(text("queue"))
        case "end": context.redirect = .end(outcome: text("outcome"))
        case "": break
        case let other: refuse("`\(other)`", in: &context)
        }
    }

    /// `{ kind = "set", field = "appointment.status", value = "cancelled" }`
    private func set(in context: inout ActionContext) {
        switch FieldCatalog.find(text("field")) {
        case .member(.flow, let name): context.setVariable(name, to: request["value"])
        case .field(let field) where field.name.en == "appointment.status":
            guard let status = AppointmentStatus(word: text("value")) else {
                return refuse(text("value"), in: &context)
            }
            context.setAppointment(status: status)
        case .field(let field) where field.name.en == "contact.opted_out":
            context.setOptedOut(request["value"] == true)
        default: refuse(text("field"), in: &context)
        }
    }

    private func refuse(_ what: String, in context: inout ActionContext) {
        let words = LocalizedText(
            pt: "o script pediu \(what), que não existe", en: "the script asked for \(what), which does not exist")
        context.trace.add(.fault(code: "script-request", words: words, mark: context.mark))
    }
}
