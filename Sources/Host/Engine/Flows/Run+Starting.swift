import Core

/// How flows begin.
extension Run {
    /// Starts a flow, or has the open conversation go on with it.
    mutating func begin(flow name: String, appointment: AppointmentID?, mark: SourceMark) {
        if let script = engine.scriptFlows[name] { return begin(script: script, appointment: appointment, mark: mark) }
        guard let flow = engine.program.flows[name], let first = flow.steps.first else {
            context.trace.add(.fault(code: "missing-flow", words: .missingFlow(name), mark: mark))
            return
        }
        if activeRun != nil {
            cancelOpenTimer()
            update {
                $0.flow = name
                $0.stack = []
                $0.inputs = flow.standardInputs
                $0.appointment = appointment ?? $0.appointment
            }
            updateConversation { $0.release() }
        } else {
            guard open(flow: name, step: first.name, appointment: appointment) else { return }
            update {
                $0.inputs = flow.standardInputs
                $0.channel = flow.channel ?? $0.channel
            }
        }
        focus(on: context.state.run?.appointment)
        context.mark = mark
        context.add(.start(flow: name))
        enter(step: first.name, from: mark)
    }

    /// Opens a conversation with the event's contact; false when there is nobody or no channel.
    mutating func open(flow: String, step: String, appointment: AppointmentID?) -> Bool {
        guard let contact = context.state.contact, let channel = context.channel else {
            context.trace.add(.fault(code: "no-recipient", words: .nobody, mark: context.mark))
            return false
        }
        guard context.state.run == nil else {
            deferStart(.flow(flow), appointment, until: context.now)
            return false
        }
        context.state.run = FlowRun(
            id: RunID("\(context.event.id)-c"), contact: contact.id, startedAt: context.now,
            version: engine.program.version, flow: flow, step: step, channel: channel, appointment: appointment)
        context.scope.run = context.state.run
        return true
    }

    /// Starts a flow on the clinic's own initiative: in its hours, and when the contact is free.
    mutating func initiate(flow name: String, appointment: AppointmentID?, mark: SourceMark) {
        if activeRun != nil { return wait(toGo: .flow(name), appointment, mark: mark) }
        if let opening = openingToWaitFor(flow: name) {
            context.mark = mark
            return deferStart(.flow(name), appointment, until: opening)
        }
        begin(flow: name, appointment: appointment, mark: mark)
    }

    /// When the flow's hours begin, if they are shut now.
    func openingToWaitFor(flow name: String) -> Instant? {
        opening(of: engine.program.flows[name]?.sendBetween)
    }

    func opening(of hours: TimeWindow?) -> Instant? {
        guard let hours else { return nil }
        let opening = hours.nextOpening(atOrAfter: context.now, in: engine.program.tenant.zone)
        return opening > context.now ? opening : nil
    }

    mutating func deferStart(_ goal: StartGoal, _ appointment: AppointmentID?, until due: Instant) {
        guard let contact = context.state.contact, goal != .flow("") else { return }
        context.add(
            .setTimer(
                Timer(
                    id: TimerID(context.nextID), due: due, purpose: .start, contact: contact.id, goal: goal,
                    appointment: appointment)))
    }

    /// A start that was put off: its time has come, if it still makes sense.
    mutating func startDeferred(_ timer: Timer) {
        focus(on: timer.appointment)
        switch timer.goal {
        case .queue(let queue): handOff(to: queue, mark: lostMark)
        case .flow(let flow): startDeferred(flow, timer)
        case nil: ignore("missing-flow", .missingFlow(""))
        }
    }

    private mutating func startDeferred(_ flow: String, _ timer: Timer) {
        guard let mark = engine.program.flows[flow]?.mark ?? engine.scriptFlows[flow]?.mark else {
            return ignore("missing-flow", .missingFlow(flow))
        }
        if timer.appointment != nil, !isStillExpected { return ignore("appointment-over", .appointmentOver) }
        initiate(flow: flow, appointment: timer.appointment, mark: mark)
    }

    /// Whether the appointment in focus is still to come and still open.
    var isStillExpected: Bool {
        guard let appointment = context.scope.appointment else { return false }
        return appointment.status.isOpen && appointment.startsAt > context.now
    }
}

extension LocalizedText {
    static let nobody = LocalizedText(pt: "não há contato com quem falar", en: "there is no contact to talk with")
    static let busy = LocalizedText(
        pt: "o contato está em outra conversa; esta começa quando aquela terminar",
        en: "the contact is in another conversation; this one starts when that ends")
    static let tooManyPending = LocalizedText(
        pt: "há conversas demais à espera deste contato", en: "too many conversations wait for this contact")
    static let appointmentOver = LocalizedText(
        pt: "a consulta já passou ou não está mais marcada", en: "the appointment is past or no longer booked")

    static func missingFlow(_ name: String) -> LocalizedText {
        LocalizedText(
            pt: "o fluxo `\(name)` não existe nesta versão", en: "the flow `\(name)` does not exist in this version")
    }
}
