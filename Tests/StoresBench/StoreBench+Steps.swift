import Core
import Stores

extension StoreBench {
    /// Contacts with an appointment tomorrow, whose question is open and has a timer.
    func prepare() async throws {
        let list = (0..<contacts).map { number in
            ImportedAppointment(
                externalID: "TZ-\(number)", phone: Self.phone(number), patient: "Maria Aparecida de Souza \(number)",
                professional: "Dra. Ana Beatriz", specialty: "Cardiologia",
                at: CivilDateTime(secondNumber: Self.now.seconds + 75_600),
                startsAt: Self.now.adding(milliseconds: 86_400_000))
        }
        _ = try await store.importAppointments(list, of: Self.tenant, ids: ids, now: Self.now)
        for start in stride(from: 0, to: contacts, by: 500) {
            try await commit(start..<min(start + 500, contacts), opening: true)
        }
    }

    /// Nobody writes in the order of the list.
    private func number(_ index: Int) -> Int { (index &* 7_919) % contacts }

    private static func phone(_ number: Int) -> String { "+5541\(988_000_000 + number)" }

    func commit(_ range: Range<Int>, opening: Bool) async throws {
        let ids = ids
        let events = range.map { index in
            let number = opening ? index : number(index)
            let id = ids.make(at: Self.now)
            let message = InboundMessage(
                channel: "whatsapp", providerID: "SM" + id, from: [Identity(.phone, Self.phone(number))],
                profileName: "Maria", text: opening ? "oi" : "Sim, eu vou, obrigada")
            return Event(
                id: EventID(id), tenant: Self.tenant, at: Self.now, kind: .message(message),
                key: EventKey(source: "whatsapp", key: "SM" + id))
        }
        try await store.write { (transaction) throws(StoreFault) in
            let loaded = try transaction.load(events.map { StateRequest($0) }, ids: ids, now: Self.now)
            let known = try transaction.isKnown(events)
            var steps: [CommittedStep] = []
            steps.reserveCapacity(events.count)
            for index in events.indices where !known[index] {
                steps.append(Self.step(events[index], loaded[index].state, opening: opening))
            }
            try transaction.save(steps)
        }
    }

    private static func step(_ event: Event, _ before: State, opening: Bool) -> CommittedStep {
        guard let contact = before.contact?.id else {
            return CommittedStep(event: event, before: before, after: before, effects: [], trace: Trace())
        }
        let mark = SourceMark(file: "flows/clinica/confirmacao.yaml", line: 12, column: 7)
        var after = before
        after.contact?.lastInbound = event.at
        var effects: [Effect] = []
        if opening {
            after.run = FlowRun(
                id: RunID(event.id.rawValue), contact: contact, startedAt: now, version: "v1",
                flow: "confirmacao", step: "pergunta", channel: "whatsapp", appointment: before.appointments.first?.id)
            let timer = Timer(
                id: TimerID("t-" + contact.rawValue), due: now.adding(milliseconds: 7_200_000), purpose: .silence,
                contact: contact, run: after.run?.id)
            effects = [Effect(id: "\(event.id)-0", mark: mark, kind: .setTimer(timer))]
        } else {
            let confirmed = after.appointments.first?.status == .confirmed
            if !after.appointments.isEmpty { after.appointments[0].status = confirmed ? .scheduled : .confirmed }
            after.run?.step = "obrigado"
            after.run?.unclear += 1
            let answer = OutboundMessage(
                id: MessageID("\(event.id)-1"), channel: "whatsapp", contact: contact,
                run: after.run?.id, text: "Obrigado, Maria! Sua consulta está confirmada.")
            effects = [
                Effect(
                    id: "\(event.id)-0", mark: mark,
                    kind: .set(field: "appointment.status", from: "scheduled", to: "confirmed")),
                Effect(id: "\(event.id)-1", mark: mark, kind: .send(answer)),
                Effect(id: "\(event.id)-2", mark: mark, kind: .cancelTimer(TimerID("t-" + contact.rawValue))),
            ]
        }
        var trace = Trace()
        trace.add(.matched(rule: "resposta", mark: mark))
        trace.add(.read(answer: "yes", confidence: 0.98, reason: "word", mark: mark))
        trace.add(.entered(flow: "confirmacao", step: "obrigado", mark: mark))
        return CommittedStep(event: event, before: before, after: after, effects: effects, trace: trace)
    }
}
