/// What an action works with: the state it may change and the effects it may ask for.
package struct ActionContext: Sendable {
    package let program: Program
    package let event: Event
    package let now: Instant
    package let scripts: any ScriptPort
    package var state: State
    package var scope: Scope
    package private(set) var effects: [Effect] = []
    package var trace = Trace()
    /// Where the conversation was told to go; the engine goes there when the actions are done.
    package var redirect: Target?
    /// Whether an action's script broke; what comes after it is then not done.
    package var hasFailed = false
    /// The place of the action that runs, which its effects carry.
    package var mark: SourceMark?
    /// Whether the contact had already asked for no more messages when the event came; the answer to
    /// that very request still goes out.
    private let isSilenced: Bool

    package init(program: Program, event: Event, now: Instant, scripts: any ScriptPort, state: State, scope: Scope) {
        self.program = program
        self.event = event
        self.now = now
        self.scripts = scripts
        self.state = state
        self.scope = scope
        isSilenced = state.contact?.optedOut ?? false
    }

    /// The next effect's id: the event's, and a running number.
    package var nextID: String { "\(event.id)-\(effects.count)" }

    package mutating func add(_ kind: EffectKind) {
        effects.append(Effect(id: nextID, mark: mark, kind: kind))
    }

    /// The open conversation's channel, else the one the message came on, else the tenant's own.
    package var channel: String? {
        state.run?.channel ?? scope.message?.channel ?? program.tenant.defaultChannel
    }

    /// Sends `text` to the contact of this event.
    package mutating func say(
        _ text: String, choices: [OutboundMessage.Choice] = [], template: OutboundMessage.TemplateCall? = nil
    ) {
        guard let contact = state.contact, let channel else {
            trace.add(.fault(code: "no-recipient", words: .noRecipient, mark: mark))
            return
        }
        guard !isSilenced else {
            trace.add(.fault(code: "opted-out", words: .optedOut, mark: mark))
            return
        }
        add(
            .send(
                OutboundMessage(
                    id: MessageID(nextID), channel: channel, contact: contact.id,
                    run: state.run?.id, text: text, choices: choices, template: template)))
    }

    /// Asks another system; `conversation` waits for the answer when it is given.
    /// - Parameter body: what is sent where the call declares no body of its own.
    package mutating func call(_ plan: CallPlan, awaitedBy run: RunID?, body: Value? = nil)
        -> JobID?
    {
        guard let call = program.tenant.connectors[plan.connector]?.calls[plan.call] else {
            trace.add(.fault(code: "unknown-call", words: .unknownCall(plan), mark: mark))
            return nil
        }
        let id = JobID(nextID)
        add(
            .call(
                OutboundCall(
                    id: id, connector: plan.connector, call: plan.call, contact: state.contact?.id,
                    run: run, method: call.method,
                    path: call.path.render(scope, encode: PercentEncoding.segment),
                    body: call.body?.render(scope) ?? body,
                    destructive: call.destructive, timeoutMilliseconds: call.timeoutMilliseconds,
                    attempts: call.attempts)))
        return id
    }

    /// Gives `status` to the appointment this event is about.
    package mutating func setAppointment(status: AppointmentStatus) {
        guard let appointment = scope.appointment,
            let place = state.appointments.firstIndex(where: { $0.id == appointment.id })
        else {
            trace.add(.fault(code: "no-appointment", words: .noAppointment, mark: mark))
            return
        }
        guard appointment.status != status else { return }
        state.appointments[place].status = status
        scope.appointment = state.appointments[place]
        add(.set(field: "appointment.status", from: .text(appointment.status.rawValue), to: .text(status.rawValue)))
    }

    package mutating func setOptedOut(_ optedOut: Bool) {
        guard let before = state.contact?.optedOut, before != optedOut else { return }
        state.contact?.optedOut = optedOut
        scope.contact = state.contact
        add(.set(field: "contact.opted_out", from: .bool(before), to: .bool(optedOut)))
    }

    /// The language the contact is written to in.
    package mutating func setLocale(_ locale: String) {
        guard let before = state.contact?.locale, before != locale else { return }
        state.contact?.locale = locale
        scope.contact = state.contact
        add(.set(field: "contact.locale", from: .text(before), to: .text(locale)))
    }

    package mutating func setVariable(_ name: String, to value: Value) {
        guard let before = state.run?.variables else { return }
        state.run?.variables[name] = value
        scope.run = state.run
        add(.set(field: "flow." + name, from: before[name] ?? .null, to: value))
    }
}

extension LocalizedText {
    static let noRecipient = LocalizedText(
        pt: "não há contato ou canal para receber a mensagem", en: "there is no contact or channel to send to")
    static let optedOut = LocalizedText(
        pt: "o contato pediu para não receber mensagens", en: "the contact asked for no more messages")
    static let noAppointment = LocalizedText(
        pt: "este acontecimento não é sobre uma consulta", en: "this event is not about an appointment")

    static func unknownCall(_ plan: CallPlan) -> LocalizedText {
        LocalizedText(
            pt: "não existe a chamada `\(plan.connector).\(plan.call)`",
            en: "there is no call `\(plan.connector).\(plan.call)`")
    }
}
